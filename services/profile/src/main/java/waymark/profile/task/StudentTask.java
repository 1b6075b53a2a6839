package waymark.profile.task;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import waymark.profile.cohort.Consent;

/**
 * A task as the student sees it who is to do it.
 *
 * @param slug of the guide to read
 * @param group name of the cohort, {@code counselor} who gave it
 * @param missing what is to be done still, in a sentence; empty once it is done
 * @param ticked does the student tick it?
 * @param noted is each guide noted that the student opens, because it counts for this task?
 * @param sharing what the counselor sees of it: {@code all}, only whether it is {@code done}, or {@code nothing}
 */
@Serdeable
public record StudentTask(
        String id,
        String cohort,
        String kind,
        String title,
        @Nullable String text,
        @Nullable String slug,
        @Nullable LocalDate due,
        boolean late,
        String group,
        String counselor,
        Instant givenAt,
        int have,
        int need,
        boolean done,
        @Nullable Instant doneAt,
        String missing,
        boolean ticked,
        @Nullable String evidence,
        boolean noted,
        String sharing) {

    static StudentTask of(TaskProgress far, TaskRecord record, Consent consent) {
        Task task = far.task();
        TaskSharing sharing = TaskSharing.of(task.kind(), consent);
        return new StudentTask(
                task.id(),
                task.cohort(),
                task.kind().label(),
                task.title(),
                task.text(),
                task.slug(),
                task.due(),
                far.late(),
                consent.cohortName(),
                task.counselorName(),
                task.givenAt(),
                far.have(),
                far.need(),
                far.done(),
                far.doneAt(),
                far.missing(),
                task.kind() == TaskKind.OWN,
                record.evidence(),
                task.kind().isByVisits() && !far.done() && sharing != TaskSharing.NOTHING,
                sharing.label());
    }

    /** As much of it as the student's counselor may see. */
    public StudentTask shared() {
        return sharing.equals(TaskSharing.ALL.label())
                ? this
                : new StudentTask(
                        id,
                        cohort,
                        kind,
                        title,
                        text,
                        slug,
                        due,
                        late && sharing.equals(TaskSharing.DONE.label()),
                        group,
                        counselor,
                        givenAt,
                        0,
                        need,
                        done && sharing.equals(TaskSharing.DONE.label()),
                        null,
                        "",
                        ticked,
                        null,
                        false,
                        sharing);
    }
}
