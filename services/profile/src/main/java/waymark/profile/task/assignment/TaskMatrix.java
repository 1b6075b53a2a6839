package waymark.profile.task.assignment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import waymark.edge.CsvLine;
import waymark.profile.cohort.CohortView;
import waymark.profile.cohort.Consent;
import waymark.profile.task.Task;
import waymark.profile.task.TaskFacts;
import waymark.profile.task.TaskProgress;
import waymark.profile.task.TaskRecord;
import waymark.profile.task.TaskSharing;

/**
 * Who has done what of a cohort's tasks.
 *
 * @param tasks live ones first, each with the latest given first
 * @param items a page of the students, by name; of each a cell for every task, in the same order
 */
@Serdeable
record TaskMatrix(CohortView cohort, List<TaskView> tasks, List<Row> items, int total) {

    /**
     * A task as counselors see it.
     *
     * @param due in the form 2027-03-31
     */
    @Serdeable
    record TaskView(
            String id,
            long revision,
            String kind,
            int count,
            @Nullable String slug,
            String title,
            @Nullable String head,
            @Nullable String text,
            @Nullable LocalDate due,
            boolean fresh,
            boolean everyone,
            List<String> people,
            String counselor,
            Instant givenAt,
            @Nullable Instant endedAt) {
        static TaskView of(Task t) {
            return new TaskView(
                    t.id(),
                    t.revision(),
                    t.kind().label(),
                    t.count(),
                    t.slug(),
                    t.title(),
                    t.head(),
                    t.text(),
                    t.due(),
                    t.fresh(),
                    t.everyone(),
                    t.people(),
                    t.counselorName(),
                    t.givenAt(),
                    t.endedAt());
        }
    }

    /** A student's line. */
    @Serdeable
    record Row(String person, String name, List<Cell> cells) {}

    /**
     * How far a student is with a task.
     *
     * @param state {@code done}, {@code begun}, {@code open}, {@code not-given}, or {@code not-shared} where the
     *     student has not agreed that it is seen
     * @param words the same in words
     * @param evidence an https address a student gave
     */
    @Serdeable
    record Cell(String state, String words, boolean late, @Nullable Instant doneAt, @Nullable String evidence) {
        private static final Cell NOT_GIVEN = new Cell("not-given", "", false, null, null);
        private static final Cell NOT_SHARED = new Cell("not-shared", "not shared", false, null, null);

        /** What the student with that consent lets be seen of it. */
        static Cell of(Task task, Consent consent, TaskFacts facts, TaskRecord record, LocalDate today) {
            if (!task.isFor(consent.person())) {
                return NOT_GIVEN;
            }
            TaskProgress far = TaskProgress.of(task, facts, record, today);
            return switch (TaskSharing.of(task.kind(), consent)) {
                case ALL -> new Cell(far.state(), far.words(), far.late(), far.doneAt(), record.evidence());
                case DONE -> doneOrNot(far);
                case NOTHING -> NOT_SHARED;
            };
        }

        private static Cell doneOrNot(TaskProgress far) {
            return far.done()
                    ? new Cell("done", "done", false, null, null)
                    : new Cell("open", far.late() ? "not yet, late" : "not yet", far.late(), null, null);
        }
    }

    static Row row(
            Consent consent,
            String name,
            List<Task> tasks,
            TaskFacts facts,
            Map<String, TaskRecord> records,
            LocalDate today) {
        return new Row(
                consent.person(),
                name,
                tasks.stream()
                        .map(task -> Cell.of(
                                task,
                                consent,
                                facts,
                                records.getOrDefault(
                                        TaskRecord.idOf(task.id(), consent.person()),
                                        TaskRecord.none(task, consent.person())),
                                today))
                        .toList());
    }

    /** The same as a table for spreadsheets (RFC 4180): a line a student, a column a task. */
    String csv() {
        StringBuilder table = new StringBuilder();
        table.append(CsvLine.of(Stream.concat(
                Stream.of("Student"),
                tasks.stream().map(task -> task.due() == null ? task.title() : task.title() + " by " + task.due()))));
        items.forEach(row -> table.append(CsvLine.of(
                Stream.concat(Stream.of(row.name()), row.cells().stream().map(TaskMatrix::told)))));
        return table.toString();
    }

    private static String told(Cell cell) {
        return cell.evidence() == null ? cell.words() : cell.words() + " " + cell.evidence();
    }
}
