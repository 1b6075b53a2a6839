package waymark.gateway.upstream.profile;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What a person has here, at a glance.
 *
 * @param assessments how many there are
 * @param latest the latest begun, with its best careers
 * @param completed id of the latest completed one
 * @param careers how many are kept
 * @param newest some of those, latest first
 * @param plan its steps, in order
 * @param planShare how much of the plan is done, 0–100
 * @param nextSteps those to do next
 * @param cohorts those whose counselor may see all this
 * @param next what is worth doing next, as profile calls it, most useful first
 */
@Serdeable
public record AccountOverview(
        int assessments,
        @Nullable SavedAssessment latest,
        @Nullable String completed,
        int careers,
        @Nullable List<Kept> newest,
        @Nullable List<Plan.Item> plan,
        double planShare,
        @Nullable List<Plan.Item> nextSteps,
        @Nullable List<Joined> cohorts,
        @Nullable List<String> next) {

    /** A kept career; {@code rating} is {@code up}, {@code down} or absent. */
    @Serdeable
    public record Kept(String slug, String title, @Nullable String rating) {}

    /** A cohort the person is in. */
    @Serdeable
    public record Joined(String name, String counselor) {}

    /** Lists that are absent are empty. */
    public AccountOverview {
        newest = newest == null ? List.of() : newest;
        plan = plan == null ? List.of() : plan;
        nextSteps = nextSteps == null ? List.of() : nextSteps;
        cohorts = cohorts == null ? List.of() : cohorts;
        next = next == null ? List.of() : next;
    }

    /** How many steps of the plan are done. */
    public long done() {
        return plan.stream().filter(Plan.Item::done).count();
    }
}
