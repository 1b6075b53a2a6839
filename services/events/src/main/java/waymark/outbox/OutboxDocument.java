package waymark.outbox;

import com.mongodb.client.model.Filters;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import waymark.events.Event;

/**
 * How a document of an outbox is found and changed: its state, and beside it what is pending, since when, and who sends
 * it.
 */
final class OutboxDocument {
    private OutboxDocument() {}

    /** Matches no document, so that an upsert inserts. */
    static Bson absent(String id) {
        return Filters.and(Filters.eq(id), Filters.exists("revision", false));
    }

    static Bson unchanged(String id, long expected) {
        return Filters.and(Filters.eq(id), Filters.eq("revision", expected));
    }

    /** One of the two; 0 is the revision of what is not there. */
    static Bson expected(String id, long revision) {
        return revision == 0 ? absent(id) : unchanged(id, revision);
    }

    /**
     * The new state, with these events behind those that are pending; with {@code marks} beside it until the next
     * write.
     */
    static List<Bson> with(Object state, List<Envelope> events, String lease, CodecRegistry codecs, Document marks) {
        var kept = new Document("_id", "$_id");
        Object before = new Document("$ifNull", List.of("$outbox", List.of()));
        if (events.isEmpty()) {
            kept.append("outbox", before).append("outboxAt", "$outboxAt");
            kept.putAll(Lease.kept());
        } else {
            List<Document> entries = events.stream().map(Envelope::toEntry).toList();
            var all = new Document("$concatArrays", List.of(before, entries));
            kept.append("outbox", new Document("$slice", List.of(all, -Outbox.MAX)))
                    .append("outboxAt", "$$NOW");
            kept.putAll(Lease.takenIfFree(lease));
        }
        kept.putAll(marks);
        return replacedBy(new Document("$literal", encode(state, codecs)), kept);
    }

    /**
     * Nothing but the word that it is gone. Whoever is sending goes on holding the lease: no older event may come after
     * this one.
     */
    static List<Bson> erased(Event event, Envelope envelope, String lease) {
        var left = new Document("_id", "$_id")
                .append("erased", true)
                .append("outbox", List.of(envelope.toEntry()))
                .append("outboxAt", "$$NOW");
        left.putAll(Lease.takenIfFree(lease));
        return replacedBy(new Document("revision", event.revision()), left);
    }

    private static List<Bson> replacedBy(Document state, Document beside) {
        return List.of(new Document("$replaceWith", new Document("$mergeObjects", List.of(state, beside))));
    }

    @SuppressWarnings("unchecked")
    private static BsonDocument encode(Object state, CodecRegistry codecs) {
        var document = new BsonDocument();
        var codec = codecs.get((Class<Object>) state.getClass());
        codec.encode(
                new BsonDocumentWriter(document),
                state,
                EncoderContext.builder().build());
        document.remove("_id");
        return document;
    }
}
