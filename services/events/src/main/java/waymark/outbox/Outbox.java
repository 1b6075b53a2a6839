package waymark.outbox;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import waymark.edge.UniqueKeys;
import waymark.events.Event;

/**
 * Writes of one collection that carry events. The document's new state, its pending events and, if nobody holds it, the
 * lease to send them are one MongoDB write: so neither state nor event exists without the other, and the relay sends
 * without asking again. It takes the events out once Kafka has acknowledged.
 *
 * <p>A stored record has its id as {@code @BsonId} and a component {@code long revision}. The pending list keeps at
 * most {@value #MAX} entries: the newest event of a key says all that older ones said.
 */
public final class Outbox {
    /** The most pending events a document holds. */
    static final int MAX = 32;

    /** So many documents are written, and their events sent, at once. */
    private static final int TOGETHER = 100;

    private static final Bson PRESENT = Filters.exists("erased", false);
    private static final Bson WHO_SENDS_WHAT = Projections.include("leaseOwner", "outbox.id");

    private final MongoCollection<Document> collection;
    private final OutboxRelay relay;

    Outbox(MongoCollection<Document> collection, OutboxRelay relay) {
        this.collection = collection;
        this.relay = relay;
    }

    /**
     * One of many writes.
     *
     * @param expected the revision that was read, 0 for a new document
     */
    public record Write(String id, long expected, Object state, List<? extends Event> events) {}

    /**
     * Inserts a new document with its events.
     *
     * @return false if the id (or another unique key) is taken already; nothing was written then
     */
    public boolean insert(String id, Object state, Event... events) {
        return write(OutboxDocument.absent(id), state, true, events);
    }

    /**
     * Replaces the document's state and adds events, if nobody else changed it since it was read.
     *
     * @param expected the revision that was read
     * @return false if the document is gone or has another revision; nothing was written then
     */
    public boolean replace(String id, long expected, Object state, Event... events) {
        return write(OutboxDocument.unchanged(id, expected), state, false, events);
    }

    /**
     * Inserts or replaces a document that follows another service's facts, if the fact is newer than the one it holds.
     *
     * @param field the stored component that holds the revision of the fact, for example {@code assessmentRevision}
     * @param revision the fact's revision
     * @return false if the stored one is as new or newer; nothing was written then
     */
    public boolean upsertIfNewer(String id, String field, long revision, Object state, Event... events) {
        Bson older = Filters.and(Filters.eq(id), Filters.not(Filters.gte(field, revision)));
        return ConditionalUpsert.write(upsert -> write(older, state, upsert, events));
    }

    /**
     * Removes the document's state and says so. What is left of it (its id and the pending event) goes once the event
     * is sent.
     *
     * @return false if there is no such document, or it is being removed already
     */
    public boolean erase(String id, Event event) {
        return erase(Filters.eq(id), event);
    }

    /**
     * The same, if nobody changed the document since it was read.
     *
     * @param expected the revision that was read
     * @return false if there is no such document, it is being removed already, or it has another revision
     */
    public boolean erase(String id, long expected, Event event) {
        return erase(OutboxDocument.unchanged(id, expected), event);
    }

    /**
     * Inserts and replaces many documents, a hundred in one command, and sends their events together.
     *
     * @return the ids of those that were written; the others' ids were taken, or somebody else changed them since they
     *     were read
     */
    public Set<String> writeAll(List<Write> writes) {
        Set<String> written = new HashSet<>();
        for (int from = 0; from < writes.size(); from += TOGETHER) {
            written.addAll(together(writes.subList(from, Math.min(from + TOGETHER, writes.size()))));
        }
        return written;
    }

    private Set<String> together(List<Write> writes) {
        String batch = UUID.randomUUID().toString();
        long began = System.nanoTime();
        Map<String, List<Envelope>> events = new HashMap<>();
        List<UpdateOneModel<Document>> models = new ArrayList<>();
        for (Write write : writes) {
            List<Envelope> its = write.events().stream().map(relay::envelope).toList();
            events.put(write.id(), its);
            models.add(new UpdateOneModel<>(
                    Filters.and(OutboxDocument.expected(write.id(), write.expected()), PRESENT),
                    // The batch tells afterwards which of the writes took place; the document's next write drops it.
                    OutboxDocument.with(
                            write.state(), its, batch, collection.getCodecRegistry(), new Document("batch", batch)),
                    new UpdateOptions().upsert(write.expected() == 0)));
        }
        MongoBulkWriteException failure = null;
        try {
            collection.bulkWrite(models, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            failure = UniqueKeys.onlyTaken(e) ? null : e;
        }
        Set<String> written = new HashSet<>();
        List<LeasedDocument> held = new ArrayList<>();
        collection
                .find(Filters.and(Filters.in("_id", events.keySet()), Filters.eq("batch", batch)))
                .projection(WHO_SENDS_WHAT)
                .forEach(after -> {
                    String id = after.getString("_id");
                    written.add(id);
                    held(after, batch, Objects.requireNonNull(events.get(id)), false)
                            .forEach(held::add);
                });
        relay.soon(collection, batch, began, held);
        if (failure != null) {
            throw failure;
        }
        return written;
    }

    private boolean erase(Bson which, Event event) {
        Envelope envelope = relay.envelope(event);
        String lease = UUID.randomUUID().toString();
        return writeAndSend(
                which, OutboxDocument.erased(event, envelope, lease), false, lease, List.of(envelope), true);
    }

    private boolean write(Bson filter, Object state, boolean upsert, Event... events) {
        List<Envelope> envelopes = Stream.of(events).map(relay::envelope).toList();
        String lease = UUID.randomUUID().toString();
        return writeAndSend(
                filter,
                OutboxDocument.with(state, envelopes, lease, collection.getCodecRegistry(), new Document()),
                upsert,
                lease,
                envelopes,
                false);
    }

    private boolean writeAndSend(
            Bson filter, List<Bson> update, boolean upsert, String lease, List<Envelope> envelopes, boolean erased) {
        long began = System.nanoTime();
        Bson which = Filters.and(filter, PRESENT);
        return UniqueKeys.unlessTaken(() -> {
            if (envelopes.isEmpty()) {
                return ConditionalUpsert.took(collection.updateOne(which, update, new UpdateOptions().upsert(upsert)));
            }
            Document after = collection.findOneAndUpdate(
                    which,
                    update,
                    new FindOneAndUpdateOptions()
                            .upsert(upsert)
                            .projection(WHO_SENDS_WHAT)
                            .returnDocument(ReturnDocument.AFTER));
            if (after != null) {
                relay.soon(
                        collection,
                        lease,
                        began,
                        held(after, lease, envelopes, erased).toList());
            }
            return after != null;
        });
    }

    /**
     * The document if this write took its lease; else its holder finds the new events when it gives the lease back.
     * Events that were pending before ours have to be read, so that they go first.
     */
    private static Stream<LeasedDocument> held(Document after, String lease, List<Envelope> ours, boolean erased) {
        if (ours.isEmpty() || !lease.equals(after.getString("leaseOwner"))) {
            return Stream.empty();
        }
        boolean only = after.getList("outbox", Document.class).size() == ours.size();
        return Stream.of(new LeasedDocument(after.getString("_id"), only ? ours : null, erased));
    }
}
