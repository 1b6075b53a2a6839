package waymark.profile.audit;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.edge.Labeled;

/**
 * One thing an admin set out to do. It is written down before it is done, and what came of it afterwards; an entry that
 * stays {@link Outcome#BEGUN} was interrupted.
 *
 * @param of to whom; absent where they were named by an e-mail address, which is not kept, and where it was done to a
 *     school
 * @param school its name, where it is about one
 * @param reason why it was not done; absent if it was
 */
public record AuditEntry(
        @BsonId String id,
        Instant at,
        AuditAction what,
        Named by,
        @Nullable Named of,
        @Nullable String school,
        Outcome outcome,
        @Nullable String reason) {

    /** Somebody by the id of their account, and the name they had then. */
    public record Named(String id, String name) {
        /** Stands where somebody stood who asked to be forgotten. */
        static final Named FORGOTTEN = new Named("forgotten", "Somebody who was erased");
    }

    /** What came of it. */
    public enum Outcome implements Labeled {
        /** It is not known. */
        BEGUN,
        /** It is done. */
        DONE,
        /** A rule forbids it. */
        REFUSED,
        /** Something was away or failed; unless the reason says more, it may be done or not. */
        FAILED
    }
}
