package waymark.profile.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import waymark.profile.assessment.SavedAssessment;
import waymark.profile.plan.Plan;
import waymark.profile.task.StudentTask;

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

    @Test
    void the_first_task_to_be_done_comes_first_and_what_it_asks_for_is_not_said_twice() {
        AccountOverview overview =
                overview(List.of(), null, List.of(task("take-quiz", false), task("save-careers", false)));
        assertThat(overview.next()).containsExactly("task", "keep-career", "make-plan");
        assertThat(overview(List.of(), null, List.of(task("take-quiz", true))).next())
                .containsExactly("take-quiz", "keep-career", "make-plan");
    }

    @Test
    void what_others_did_since_the_last_visit_is_news() {
        assertThat(overview(List.of(), null, List.of(task("take-quiz", false))).news())
                .singleElement()
                .satisfies(
                        news -> assertThat(news.words()).isEqualTo("Ms. Noether gave you the task “Take the quiz”."));
    }

    private static StudentTask task(String kind, boolean done) {
        return new StudentTask(
                "t",
                "k",
                kind,
                "Take the quiz",
                null,
                null,
                null,
                false,
                "10b",
                "Ms. Noether",
                NOW,
                0,
                1,
                done,
                null,
                "",
                false,
                null,
                false,
                "all");
    }

    private static AccountOverview overview(List<SavedAssessment> taken, List<Plan.Item> steps) {
        return overview(taken, steps, List.of());
    }

    private static AccountOverview overview(
            List<SavedAssessment> taken, List<Plan.Item> steps, List<StudentTask> tasks) {
        Optional<Plan> plan = Optional.ofNullable(steps).map(items -> new Plan("ann", 1, items, NOW, List.of()));
        return AccountOverview.of(
                new AccountOverview.Parts(
                        taken,
                        List.of(),
                        List.of(),
                        plan,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        NOW.minusSeconds(60),
                        NOW),
                tasks,
                career -> Optional.empty());
    }

    private static SavedAssessment assessment(Instant completed) {
        return new SavedAssessment(
                "s", 1, "ann", "interests-1", "1", 80, 3, List.of(), NOW, NOW, completed, null, null, null, null, null);
    }

    private static Plan.Item step(String id, String due, boolean done) {
        LocalDate day = due == null ? null : LocalDate.parse(due);
        return new Plan.Item(id, null, null, null, "Do " + id, null, day, done, null, null, null, List.of(), null);
    }
}
