package waymark.outbox;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A right that one owner at a time has, as fields of a document: {@code leaseOwner} and {@code leaseUntil}, in the
 * database's own time. {@link Outbox} takes it to send a document's pending events in order, however many instances
 * run; {@link JobLease} to do a job.
 */
final class Lease {
    static final Duration LENGTH = Duration.ofSeconds(30);

    /** How long into a lease an event may still be handed to the producer, which gives up on it ten seconds later. */
    static final Duration SENDING = Duration.ofSeconds(15);

    private static final Document FREE =
            new Document("$lt", List.of(new Document("$ifNull", List.of("$leaseUntil", new Date(0))), "$$NOW"));
    private static final Document END = new Document("$add", List.of("$$NOW", LENGTH.toMillis()));

    private Lease() {}

    /** Matches documents whose events nobody may be sending. */
    static Bson free() {
        return Filters.expr(FREE);
    }

    /** The fields of a document this owner takes. */
    static Document taken(String owner) {
        return new Document("leaseUntil", END).append("leaseOwner", owner);
    }

    /** The same if nobody holds it; whoever holds it keeps it. */
    static Document takenIfFree(String owner) {
        return new Document("leaseUntil", new Document("$cond", List.of(FREE, END, "$leaseUntil")))
                .append("leaseOwner", new Document("$cond", List.of(FREE, owner, "$leaseOwner")));
    }

    /** The fields as they are. */
    static Document kept() {
        return new Document("leaseUntil", "$leaseUntil").append("leaseOwner", "$leaseOwner");
    }

    /** Takes out what was sent and gives the lease back. */
    static List<Bson> released(Collection<String> sent) {
        Document rest = new Document("$filter", new Document("input", "$outbox").append("cond", notIn(sent)));
        Document nothingLeft = new Document("$eq", List.of(new Document("$size", "$outbox"), 0));
        Document pendingSince = new Document("$cond", List.of(nothingLeft, "$$REMOVE", "$outboxAt"));
        return List.of(
                new Document("$set", new Document("outbox", rest)),
                new Document("$set", new Document("outboxAt", pendingSince)),
                new Document("$unset", List.of("leaseUntil", "leaseOwner")));
    }

    private static Document notIn(Collection<String> ids) {
        return new Document("$not", List.of(new Document("$in", List.of("$$this.id", ids))));
    }
}
