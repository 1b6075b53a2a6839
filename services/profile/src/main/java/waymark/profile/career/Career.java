package waymark.profile.career;

import java.time.Instant;
import java.util.List;
import waymark.edge.RefusedException;
import waymark.events.CareerEvent.Step;

/**
 * A public career as this service needs it.
 *
 * @param publishedAt when this version of it became public
 */
public record Career(
        String id,
        long revision,
        String slug,
        List<String> formerSlugs,
        String title,
        List<Step> steps,
        Instant publishedAt) {
    /** Its steps, to be taken into a plan. Refused if it has none: nobody is told that steps were added. */
    public List<Step> stepsOrRefuse() {
        if (steps.isEmpty()) {
            throw RefusedException.invalid(
                    "career-without-steps",
                    "No steps are written for this career yet. You can write down a first step of your own.");
        }
        return steps;
    }
}
