package waymark.profile.task.assignment;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.events.EmptyCollections;
import waymark.profile.task.Task;

/**
 * What is left for a while of a task that was removed: as much as tells those it was for that they need not do it.
 *
 * @param id the task's
 * @param title what was to be done, in a few words
 * @param everyone was it for all who are in the cohort?
 * @param people whom it was for, if not for everyone
 * @param counselor who gave it
 * @param endedAt since when nobody need do it: it was removed then, or had ended before
 */
public record RemovedTask(
        @BsonId String id,
        String cohort,
        String title,
        boolean everyone,
        List<String> people,
        String counselor,
        Instant givenAt,
        Instant endedAt) {

    /** One for everyone names nobody. */
    public RemovedTask {
        people = EmptyCollections.ifAbsent(people);
    }

    /** What is left of a task. */
    static RemovedTask of(Task task, Instant now) {
        return new RemovedTask(
                task.id(),
                task.cohort(),
                task.title(),
                task.everyone(),
                task.people(),
                task.counselor(),
                task.givenAt(),
                task.endedAt() == null ? now : task.endedAt());
    }
}
