package waymark.profile.plan;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import waymark.edge.MultiLine;
import waymark.events.CareerEvent.Step;

/**
 * The steps of a career's guide as somebody saw them last.
 *
 * @param career its id
 */
@Serdeable
public record SeenGuide(String career, List<SeenStep> steps) {

    /** One without steps had none. */
    public SeenGuide {
        steps = steps == null ? List.of() : steps;
    }

    /** As much of a step as a plan keeps. */
    @Serdeable
    public record SeenStep(String head, @MultiLine String action) {
        /** One that says nothing more than its head says nothing. */
        public SeenStep {
            action = action == null ? "" : action;
        }

        static SeenStep of(Step step) {
            return new SeenStep(step.head(), step.action());
        }
    }

    static SeenGuide of(String career, List<Step> steps) {
        return new SeenGuide(career, steps.stream().map(SeenStep::of).toList());
    }
}
