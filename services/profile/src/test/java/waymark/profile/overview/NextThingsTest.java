package waymark.profile.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import waymark.profile.assessment.SavedAssessment;
import waymark.profile.plan.Plan;

/** What is worth doing next. */
class NextThingsTest {
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    @Test
    void who_has_nothing_yet_takes_the_quiz_keeps_a_career_and_makes_a_plan() {
        assertThat(overview(List.of(), null).next()).containsExactly("take-quiz", "keep-career", "make-plan");
    }

    @Test
    void an_open_quiz_is_finished_and_a_finished_one_is_not_taken_again() {
        assertThat(overview(List.of(assessment(null)), null).next()).startsWith("finish-quiz");
        assertThat(overview(List.of(assessment(null)), null).open()).isTrue();
        assertThat(overview(List.of(assessment(NOW)), null).next()).startsWith("keep-career");
        assertThat(overview(List.of(assessment(NOW)), null).open()).isFalse();
        assertThat(overview(List.of(), null).open()).isFalse();
    }

    @Test
    void of_a_plan_the_step_with_the_earliest_date_is_next_and_a_plan_that_is_done_asks_for_nothing() {
        AccountOverview overview = overview(
                List.of(),
                List.of(step("a", null, false), step("b", "2027-02-01", false), step("c", "2027-01-01", false)));
        assertThat(overview.next()).endsWith("plan-step");
        assertThat(overview.nextSteps()).extracting(Plan.Item::id).containsExactly("c", "b", "a");
        assertThat(overview(List.of(), List.of(step("a", null, true))).next())
                .containsExactly("take-quiz", "keep-career");
    }

    private static AccountOverview overview(List<SavedAssessment> taken, List<Plan.Item> steps) {
        Optional<Plan> plan = Optional.ofNullable(steps).map(items -> new Plan("ann", 1, items, NOW));
        return AccountOverview.of(
                new AccountOverview.Parts(taken, List.of(), List.of(), plan, List.of()), career -> Optional.empty());
    }

    private static SavedAssessment assessment(Instant completed) {
        return new SavedAssessment(
                "s", 1, "ann", "interests-1", "1", 80, 3, List.of(), NOW, NOW, completed, null, null, null, null, null);
    }

    private static Plan.Item step(String id, String due, boolean done) {
        LocalDate day = due == null ? null : LocalDate.parse(due);
        return new Plan.Item(id, null, null, null, "Do " + id, null, day, done, null, null, null);
    }
}
