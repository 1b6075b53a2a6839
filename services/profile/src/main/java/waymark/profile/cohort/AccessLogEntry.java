package waymark.profile.cohort;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Somebody looked at somebody else's data, perhaps several times within an hour.
 *
 * @param id kept to ourselves, as are the ids of both people: the student sees {@link AccessLogView}. It is random, so
 *     that nothing of who looked stays in it when they are erased
 * @param reader name of who looked
 * @param role what let them
 * @param at the latest time; for a list, which may be looked at all the time, the first within the hour
 * @param hour the hour in which further looks count as this one; absent once who looked was erased
 * @param times how often; absent means once
 */
public record AccessLogEntry(
        @BsonId String id,
        String person,
        String readerId,
        String reader,
        String role,
        String what,
        Instant at,
        @Nullable Instant hour,
        @Nullable Integer times) {

    /** What holds for the log, in sentences to the person. */
    static final String EXPLANATION =
            "What one person does several times within an hour is one entry with the latest time. A list is one"
                    + " entry an hour, with the time it was first looked at.";

    /**
     * A look as the person looked at sees it; {@code at} is the latest of so many {@code times} within an hour.
     *
     * @param deed what they did, and how often if it was more than once
     */
    @Serdeable
    public record AccessLogView(Instant at, String reader, String role, String what, int times, String deed) {
        AccessLogView(Instant at, String reader, String role, String what, int times) {
            this(at, reader, role, what, times, times < 2 ? what : what + ", " + times + " times within an hour");
        }
    }

    AccessLogView shown() {
        return new AccessLogView(at, reader, role, what, times == null ? 1 : times);
    }
}
