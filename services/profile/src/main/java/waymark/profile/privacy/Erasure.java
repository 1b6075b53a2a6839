package waymark.profile.privacy;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A person's wish to be forgotten. It stays, so that asking again gives the same receipt; the id names nobody any more.
 *
 * @param gone how many documents of each kind went so far
 * @param waiting receipts to leave once the account is gone; empty when nothing is left to do
 * @param tryAt when to try to delete the account next; absent when nothing is left to do
 */
public record Erasure(
        @BsonId String id,
        long revision,
        String receipt,
        Instant requestedAt,
        Map<String, Long> gone,
        List<String> waiting,
        @Nullable Instant tryAt) {

    /** One whose account was dealt with has no receipts waiting. */
    public Erasure {
        waiting = waiting == null ? List.of() : waiting;
    }
}
