package waymark.gateway.upstream.profile.task;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import waymark.gateway.upstream.PagedList;

/** Who has done what of a cohort's tasks: a line a student, with a cell for every task, in the same order. */
@Serdeable
public record TaskMatrix(Group cohort, List<Task> tasks, List<Row> items, int total)
        implements PagedList<TaskMatrix.Row, TaskMatrix> {

    /** The cohort. */
    @Serdeable
    public record Group(String id, String name) {}

    /** A task as counselors see it. */
    @Serdeable
    public record Task(
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

        /** Is it to be done still? */
        public boolean live() {
            return endedAt == null;
        }

        /** Does it take a number of things? */
        public boolean counted() {
            return kind.equals("explore-careers") || kind.equals("save-careers") || kind.equals("make-plan");
        }
    }

    /** Tasks that were given. */
    @Serdeable
    public record Given(List<Task> items) {}

    /** A student's line. */
    @Serdeable
    public record Row(String person, String name, List<Cell> cells) {}

    /**
     * How far a student is with a task.
     *
     * @param state {@code done}, {@code begun}, {@code open}, {@code not-given} or {@code not-shared}
     */
    @Serdeable
    public record Cell(String state, String words, boolean late, @Nullable String evidence) {}

    @Override
    public TaskMatrix whole(List<Row> all) {
        return new TaskMatrix(cohort, tasks, all, all.size());
    }

    /** The places of the tasks that are to be done still, or of those that ended. */
    public List<Integer> places(boolean live) {
        return IntStream.range(0, tasks.size())
                .filter(i -> tasks.get(i).live() == live)
                .boxed()
                .toList();
    }

    /** How many students were given the task at that place. */
    public long given(int task) {
        return items.stream()
                .filter(row -> !row.cells().get(task).state().equals("not-given"))
                .count();
    }

    /** How many of them have done it, as far as they let it be seen. */
    public long done(int task) {
        return items.stream()
                .filter(row -> row.cells().get(task).state().equals("done"))
                .count();
    }

    /** For whom a task is: everyone in the group, or the names of those of them who are in it still. */
    public String forWhom(Task task) {
        List<String> names = items.stream()
                .filter(row -> task.people().contains(row.person()))
                .map(Row::name)
                .toList();
        int last = names.size() - 1;
        if (task.everyone() || names.isEmpty()) {
            return task.everyone() ? "everyone in the group" : "nobody who is in the group still";
        }
        return last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** The task with that id, if it is there still. */
    public Optional<Task> find(String id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }
}
