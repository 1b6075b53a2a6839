package waymark.profile.task;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.edge.RefusedException;
import waymark.profile.plan.field.EvidenceLink;

/**
 * What a student did for one task that is kept nowhere else: the guides opened for it, or the tick.
 *
 * @param id task and person
 * @param visits guides opened, each career once, earliest first
 * @param doneAt when a task in the counselor's words was ticked
 * @param evidence an https address that shows it
 */
public record TaskRecord(
        @BsonId String id,
        String task,
        String person,
        List<Visit> visits,
        @Nullable Instant doneAt,
        @Nullable String evidence) {
    /** One without visits has none. */
    public TaskRecord {
        visits = visits == null ? List.of() : visits;
    }

    /** A guide was opened for the first time since the task was given. */
    public record Visit(String career, String title, Instant at) {}

    /** The id of a person's record of a task; ids of tasks have no slash. */
    public static String idOf(String task, String person) {
        return task + "/" + person;
    }

    /** One of a task for which nothing was done. */
    public static TaskRecord none(Task task, String person) {
        return new TaskRecord(idOf(task.id(), person), task.id(), person, List.of(), null, null);
    }

    /**
     * An address as it was typed; none if nothing was.
     *
     * @throws RefusedException if it is no whole https address
     */
    static Optional<String> checkedEvidence(@Nullable String typed) {
        EvidenceLink.error(typed).ifPresent(sentence -> {
            throw RefusedException.invalid("task-evidence", sentence);
        });
        return Optional.ofNullable(EvidenceLink.of(typed));
    }
}
