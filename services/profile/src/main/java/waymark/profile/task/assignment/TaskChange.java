package waymark.profile.task.assignment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import waymark.edge.MultiLine;
import waymark.edge.RefusedException;
import waymark.profile.plan.field.DueDate;
import waymark.profile.task.Task;

/**
 * A change of a task; what is absent stays as it is.
 *
 * @param revision that was seen; refused with 409 if it is another by now. Absent if the change suits any
 * @param due as year-month-day; empty takes it away
 * @param text empty takes it away
 * @param people whom it is for from now on; empty for everyone
 * @param ended true and nobody need do it any more, false and it is to be done again
 */
@Serdeable
record TaskChange(
        @Nullable Long revision,
        @Nullable Integer count,
        @Nullable @Schema(maxLength = NewTask.LONGEST_HEAD) String head,
        @MultiLine @Nullable @Schema(maxLength = NewTask.LONGEST_TEXT) String text,
        @Nullable String due,
        @Nullable List<String> people,
        @Nullable Boolean ended) {

    /**
     * The task after it.
     *
     * @throws RefusedException if it was changed since the given revision, or something in the change breaks a rule
     */
    Task of(Task task, Instant now) {
        if (revision != null && revision != task.revision()) {
            throw RefusedException.conflict(
                    "task-changed",
                    "This task was changed elsewhere in the meantime. Look at it again before you repeat your change.");
        }
        return new Task(
                task.id(),
                task.revision() + 1,
                task.cohort(),
                task.kind(),
                count == null ? task.count() : NewTask.checkedCount(task.kind(), count),
                task.career(),
                task.slug(),
                task.guide(),
                head == null ? task.head() : NewTask.checkedHead(task.kind(), head),
                text == null ? task.text() : NewTask.checkedText(text),
                due == null ? task.due() : DueDate.checked(due, "task-due"),
                task.fresh(),
                people == null ? task.everyone() : people.isEmpty(),
                people == null ? task.people() : people,
                task.counselor(),
                task.counselorName(),
                task.givenAt(),
                endedAt(task, now));
    }

    private @Nullable Instant endedAt(Task task, Instant now) {
        if (ended == null) {
            return task.endedAt();
        }
        return !ended ? null : task.endedAt() == null ? now : task.endedAt();
    }
}
