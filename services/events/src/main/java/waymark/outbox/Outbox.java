package waymark.outbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;
import waymark.events.Event;

/**
 * Writes of one collection that carry events. The document's new state and its pending events are one MongoDB write, so neither
 * exists without the other; the relay sends them right after and takes them out once Kafka has acknowledged.
 *
 * <p>A stored record has its id as {@code @BsonId} and a component {@code long revision}. The pending list keeps at most
 * {@value #MOST} entries: the newest event of a key says all that older ones said.
 */
public final class Outbox {
    /** The most pending events a document holds. */
    static final int MOST = 32;

    private final MongoCollection<Document> collection;
    private final Relay relay;

    Outbox(MongoCollection<Document> collection, Relay relay) {
        this.collection = collection;
        this.relay = relay;
    }

    /**
     * Inserts a new document with its events.
     *
     * @return false if the id (or another unique key) is taken already; nothing was written then
     */
    public boolean insert(String id, Object state, Event... events) {
        return write(Filters.and(Filters.eq(id), Filters.exists("revision", false)), id, state, true, events);
    }

    /**
     * Replaces the document's state and adds events, if nobody else changed it since it was read.
     *
     * @param expected the revision that was read
     * @return false if the document is gone or has another revision; nothing was written then
     */
    public boolean replace(String id, long expected, Object state, Event... events) {
        return write(Filters.and(Filters.eq(id), Filters.eq("revision", expected)), id, state, false, events);
    }

    /**
     * Inserts or replaces a document that follows another service's facts, if the fact is newer than the one it holds.
     *
     * @param field the stored component that holds the revision of the fact, for example {@code assessmentRevision}
     * @param revision the fact's revision
     * @return false if the stored one is as new or newer; nothing was written then
     */
    public boolean upsertIfNewer(String id, String field, long revision, Object state, Event... events) {
        return write(Filters.and(Filters.eq(id), Filters.not(Filters.gte(field, revision))), id, state, true, events);
    }

    /**
     * Removes the document's state and says so. What is left of it (its id and the pending event) goes once the event is sent.
     *
     * @return false if there is no such document, or it is being removed already
     */
    public boolean erase(String id, Event event) {
        return erase(id, Filters.eq(id), event);
    }

    /**
     * The same, if nobody changed the document since it was read.
     *
     * @param expected the revision that was read
     * @return false if there is no such document, it is being removed already, or it has another revision
     */
    public boolean erase(String id, long expected, Event event) {
        return erase(id, Filters.and(Filters.eq(id), Filters.eq("revision", expected)), event);
    }

    private boolean erase(String id, Bson which, Event event) {
        Document left = new Document("revision", event.revision())
                .append("erased", true)
                .append("outbox", List.of(entry(event)))
                .append("outboxAt", "$$NOW")
                // Whoever is sending goes on holding the lease: an older event must not arrive after this one.
                .append("leaseUntil", "$leaseUntil")
                .append("leaseOwner", "$leaseOwner");
        List<Bson> update = List.of(new Document(
                "$replaceWith", new Document("$mergeObjects", List.of(new Document("_id", "$_id"), left))));
        boolean written = collection
                        .updateOne(Filters.and(which, Filters.exists("erased", false)), update)
                        .getModifiedCount()
                == 1;
        if (written) {
            relay.soon(collection, id);
        }
        return written;
    }

    private boolean write(Bson filter, String id, Object state, boolean upsert, Event... events) {
        List<Document> entries = new ArrayList<>();
        for (Event event : events) {
            entries.add(entry(event));
        }
        Document kept = new Document("_id", id)
                .append("outbox", new Document("$ifNull", List.of("$outbox", List.of())))
                .append("outboxAt", "$outboxAt")
                .append("leaseUntil", "$leaseUntil")
                .append("leaseOwner", "$leaseOwner");
        if (!entries.isEmpty()) {
            Document all = new Document("$concatArrays", List.of(kept.get("outbox"), entries));
            kept.append("outbox", new Document("$slice", List.of(all, -MOST))).append("outboxAt", "$$NOW");
        }
        List<Bson> update = List.of(new Document(
                "$replaceWith", new Document("$mergeObjects", List.of(new Document("$literal", encode(state)), kept))));
        try {
            var result = collection.updateOne(
                    Filters.and(filter, Filters.exists("erased", false)), update, new UpdateOptions().upsert(upsert));
            boolean written = result.getModifiedCount() == 1 || result.getUpsertedId() != null;
            if (written && !entries.isEmpty()) {
                relay.soon(collection, id);
            }
            return written;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private Document entry(Event event) {
        Envelope e = relay.envelope(event);
        return new Document("id", e.id())
                .append("source", e.source())
                .append("type", e.type())
                .append("topic", e.topic())
                .append("key", new Document("$literal", e.key()))
                .append("revision", e.revision())
                .append("time", e.time())
                .append("trace", e.trace())
                .append("body", new Document("$literal", e.body()));
    }

    @SuppressWarnings("unchecked")
    private BsonDocument encode(Object state) {
        BsonDocument document = new BsonDocument();
        var codec = collection.getCodecRegistry().get((Class<Object>) state.getClass());
        codec.encode(
                new BsonDocumentWriter(document),
                state,
                EncoderContext.builder().build());
        document.remove("_id");
        return document;
    }
}
