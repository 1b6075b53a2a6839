package waymark.profile.plan;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import waymark.edge.RefusedException;

/** A plan as its person takes it along, and as it comes back. */
public final class PlanFile {
    private PlanFile() {}

    /**
     * The plan that was taken along, with its ticks as old as they were.
     *
     * @throws RefusedException if its steps break a rule
     */
    public static Plan restored(
            String person, @Nullable List<Plan.Item> items, @Nullable List<SeenGuide> guides, Instant now) {
        List<Plan.Item> checked = PlanLimits.checked(items);
        if (checked.stream().anyMatch(item -> item.id() == null || item.id().isBlank())) {
            throw RefusedException.invalid("plan-id", "Every step of a file has an id.");
        }
        if (checked.stream()
                .anyMatch(item -> item.doneAt() != null && item.doneAt().isAfter(now))) {
            throw RefusedException.invalid("plan-done", "A step was done before now.");
        }
        List<SeenGuide> seen = guides == null ? List.of() : guides;
        if (seen.size() > Plan.MAX
                || seen.stream().anyMatch(guide -> guide.steps().size() > Plan.MAX)) {
            throw RefusedException.invalid("plan-guides", "A plan knows at most 200 guides.");
        }
        long revision = checked.stream()
                .map(Plan.Item::revision)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        return new Plan(person, Math.max(1, revision), checked, now, seen);
    }
}
