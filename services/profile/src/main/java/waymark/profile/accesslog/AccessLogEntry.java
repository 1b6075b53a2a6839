package waymark.profile.accesslog;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Somebody looked at somebody else's data. It is kept to ourselves, as are the ids of both people: the student sees
 * {@link AccessLogView}.
 *
 * @param id random, so that nothing of who looked stays in it when they are erased
 * @param reader name of who looked
 * @param role what let them
 * @param times how often within an hour, in entries of releases before there was a chain; absent means once
 * @param link its place in the person's chain; absent in entries of releases before there was one
 */
public record AccessLogEntry(
        @BsonId String id,
        String person,
        String readerId,
        String reader,
        String role,
        String what,
        Instant at,
        @Nullable Integer times,
        @Nullable Link link) {

    /**
     * An entry's place in the chain of its person.
     *
     * @param number from 1, without gaps
     * @param salt makes the seal of who looked one that cannot be guessed; gone once they were erased
     * @param seal hash of who looked and what they did; it stays when those are erased
     * @param previous hash of the entry before, empty for the first
     * @param hash of all that, and of whom and when
     */
    public record Link(long number, @Nullable String salt, String seal, String previous, String hash) {}

    /** The same with its place in the chain. */
    AccessLogEntry linked(Link place) {
        return new AccessLogEntry(id, person, readerId, reader, role, what, at, times, place);
    }

    /** The newest entry of a person's chain, kept apart so that its removal is found too. */
    public record Head(@BsonId String person, long number, String hash) {}
}
