package waymark.profile.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.profile.task.TaskRecord.Visit;

class TaskProgressTest {
    private static final Instant GIVEN = Instant.parse("2026-11-24T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void a_quiz_is_done_when_one_was_finished_and_begun_while_one_is_open() {
        Task task = task(TaskKind.TAKE_QUIZ, 1, false, null);

        assertThat(of(task, TaskFacts.NONE).state()).isEqualTo("open");
        TaskProgress begun = of(task, new TaskFacts(List.of(), true, List.of(), 0, null));
        assertThat(begun.state()).isEqualTo("begun");
        assertThat(begun.missing()).isEqualTo("You have begun. Answer the rest of the questions.");
        TaskProgress done = of(task, quizzes(GIVEN.minusSeconds(5), GIVEN.plusSeconds(5)));
        assertThat(done.done()).isTrue();
        assertThat(done.doneAt()).as("the first counts").isEqualTo(GIVEN.minusSeconds(5));
        assertThat(done.missing()).isEmpty();
    }

    @Test
    void where_only_what_is_new_counts_an_older_quiz_does_not() {
        Task again = task(TaskKind.TAKE_QUIZ, 1, true, null);

        assertThat(of(again, quizzes(GIVEN.minusSeconds(5))).done()).isFalse();
        assertThat(of(again, quizzes(GIVEN.minusSeconds(5), GIVEN.plusSeconds(5)))
                        .doneAt())
                .isEqualTo(GIVEN.plusSeconds(5));
    }

    @Test
    void saving_careers_is_done_with_the_last_of_so_many_in_whatever_order_they_are_told() {
        Task three = task(TaskKind.SAVE_CAREERS, 3, false, null);
        List<Instant> times = IntStream.range(0, 4).mapToObj(GIVEN::plusSeconds).toList();

        for (List<Instant> told : List.of(times, times.reversed())) {
            TaskProgress done = of(three, new TaskFacts(List.of(), false, told, 0, null));
            assertThat(done.done()).isTrue();
            assertThat(done.have()).isEqualTo(3);
            assertThat(done.doneAt()).isEqualTo(GIVEN.plusSeconds(2));
        }
        TaskProgress two = of(three, new TaskFacts(List.of(), false, times.subList(0, 2), 0, null));
        assertThat(two.state()).isEqualTo("begun");
        assertThat(two.words()).isEqualTo("2 of 3");
        assertThat(two.missing()).isEqualTo("Save 1 more career.");
    }

    @Test
    void exploring_counts_guides_opened_and_reading_the_one_guide() {
        TaskRecord visits = visits("a", "b");
        Task explore = task(TaskKind.EXPLORE_CAREERS, 3, false, null);

        assertThat(of(explore, visits).missing()).isEqualTo("Open the guides of 1 more career.");
        assertThat(of(explore, visits("a", "b", "c")).done()).isTrue();
        assertThat(of(task(TaskKind.READ_GUIDE, 1, false, "b"), visits).done()).isTrue();
        assertThat(of(task(TaskKind.READ_GUIDE, 1, false, "c"), visits).state()).isEqualTo("open");
    }

    @Test
    void a_plan_is_made_with_so_many_steps_and_anew_if_it_was_changed_since() {
        Task plan = task(TaskKind.MAKE_PLAN, 2, false, null);
        TaskFacts old = new TaskFacts(List.of(), false, List.of(), 2, GIVEN.minusSeconds(5));

        assertThat(of(plan, TaskFacts.NONE).missing()).isEqualTo("Your plan needs 2 steps.");
        assertThat(of(plan, old).done()).isTrue();
        assertThat(of(task(TaskKind.MAKE_PLAN, 2, true, null), old).done()).isFalse();
    }

    @Test
    void what_the_counselor_wrote_is_done_when_it_is_ticked() {
        Task own = task(TaskKind.OWN, 1, false, null);
        TaskRecord ticked = new TaskRecord("t/ada", "t", "ada", List.of(), GIVEN, null);

        assertThat(of(own, TaskRecord.none(own, "ada")).done()).isFalse();
        assertThat(of(own, ticked).doneAt()).isEqualTo(GIVEN);
    }

    @Test
    void the_day_itself_is_in_time_and_what_is_done_is_never_late() {
        Task due = due(task(TaskKind.TAKE_QUIZ, 1, false, null), LocalDate.of(2026, 11, 28));

        assertThat(TaskProgress.of(due, TaskFacts.NONE, TaskRecord.none(due, "ada"), due.due())
                        .late())
                .isFalse();
        assertThat(of(due, TaskFacts.NONE).late()).isTrue();
        assertThat(of(due, TaskFacts.NONE).words()).isEqualTo("not yet, late");
        assertThat(of(due, quizzes(GIVEN)).late()).isFalse();
    }

    private static TaskProgress of(Task task, TaskFacts facts) {
        return TaskProgress.of(task, facts, TaskRecord.none(task, "ada"), TODAY);
    }

    private static TaskProgress of(Task task, TaskRecord record) {
        return TaskProgress.of(task, TaskFacts.NONE, record, TODAY);
    }

    private static TaskFacts quizzes(Instant... finished) {
        return new TaskFacts(List.of(finished), false, List.of(), 0, null);
    }

    private static TaskRecord visits(String... careers) {
        List<Visit> visits = Stream.of(careers).map(c -> new Visit(c, c, GIVEN)).toList();
        return new TaskRecord("t/ada", "t", "ada", visits, null, null);
    }

    private static Task task(TaskKind kind, int count, boolean fresh, String career) {
        return new Task(
                "t",
                1,
                "k",
                kind,
                count,
                career,
                career,
                career,
                "Ask",
                null,
                null,
                fresh,
                true,
                Collections.emptyList(),
                "noether",
                "Ms. Noether",
                GIVEN,
                null);
    }

    private static Task due(Task t, LocalDate due) {
        return new Task(
                t.id(),
                1,
                t.cohort(),
                t.kind(),
                t.count(),
                null,
                null,
                null,
                t.head(),
                null,
                due,
                false,
                true,
                List.of(),
                t.counselor(),
                t.counselorName(),
                GIVEN,
                null);
    }
}
