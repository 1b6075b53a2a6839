package waymark.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.serde.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.events.Event;

/**
 * Sends pending events: at once after each write, and by a sweep what a crash or a broker's absence left. A lease in the document
 * lets one sender at a time work on it, so one key's events stay in order however many instances run. An event is taken out only
 * after the broker acknowledged it; a crash in between sends it twice, which readers ignore by its revision.
 */
@Singleton
public class Relay {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LEASE = Duration.ofSeconds(30);

    /** How long into a lease an event may still be handed to the producer, which gives up on it ten seconds later. */
    private static final Duration SENDING = Duration.ofSeconds(15);

    private static final Duration DRAIN = Duration.ofSeconds(1);
    private static final int BATCH = 500;

    private final Producer<String, byte[]> producer;
    private final ObjectMapper json;
    private final Clock clock;
    private final String source;
    private final Map<String, MongoCollection<Document>> collections = new ConcurrentHashMap<>();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

    Relay(
            Producer<String, byte[]> producer,
            ObjectMapper json,
            Clock clock,
            @Value("${micronaut.application.name}") String service) {
        this.producer = producer;
        this.json = json;
        this.clock = clock;
        this.source = "/waymark/" + service;
    }

    /** The outbox of a collection. The collection is swept from now on. */
    public Outbox outbox(MongoCollection<?> collection) {
        MongoCollection<Document> documents = collection.withDocumentClass(Document.class);
        documents.createIndex(
                Indexes.ascending("outboxAt"), new IndexOptions().partialFilterExpression(Filters.exists("outboxAt")));
        collections.put(documents.getNamespace().getFullName(), documents);
        return new Outbox(documents, this);
    }

    Envelope envelope(Event event) {
        return Envelope.of(UUID.randomUUID().toString(), source, event, clock.instant(), json);
    }

    /** Sends the document's pending events in the background. */
    void soon(MongoCollection<Document> collection, String id) {
        senders.execute(() -> sendOrLeave(collection, id));
    }

    private void sendOrLeave(MongoCollection<Document> collection, String id) {
        try {
            send(collection, id);
        } catch (RuntimeException e) {
            LOG.warn("An event stays in the outbox until the next sweep: {}", e.toString());
        }
    }

    /** Sends what has been pending for longer than half a second, oldest first. One that cannot be sent does not hold up the others. */
    @Scheduled(fixedDelay = "${waymark.outbox.sweep:500ms}", initialDelay = "1s")
    void sweep() {
        Date before = Date.from(clock.instant().minusMillis(500));
        for (MongoCollection<Document> collection : collections.values()) {
            try {
                List<String> ids = new ArrayList<>();
                collection
                        .find(Filters.lt("outboxAt", before))
                        .sort(Sorts.ascending("outboxAt"))
                        .projection(Projections.include("_id"))
                        .limit(BATCH)
                        .forEach(d -> ids.add(d.getString("_id")));
                ids.forEach(id -> sendOrLeave(collection, id));
            } catch (RuntimeException e) {
                LOG.warn("The outbox sweep goes on in the next round: {}", e.toString());
            }
        }
    }

    /** Sends the document's pending events in order until none is left or another sender holds the lease. */
    void send(MongoCollection<Document> collection, String id) {
        while (sendLeased(collection, id, UUID.randomUUID().toString())) {}
    }

    /**
     * One lease. A sender that was held up stops well before its lease ends: an old event sent behind a newer one would be the one
     * a compacted topic keeps.
     */
    private boolean sendLeased(MongoCollection<Document> collection, String id, String lease) {
        long end = System.nanoTime() + SENDING.toNanos();
        Document leased = lease(collection, id, lease);
        if (leased != null) {
            List<String> sent = new ArrayList<>();
            try {
                for (Document entry : leased.getList("outbox", Document.class)) {
                    if (System.nanoTime() - end > 0) {
                        break;
                    }
                    producer.send(fromEntry(entry).toRecord()).get();
                    sent.add(entry.getString("id"));
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("The broker did not take an event", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while sending", e);
            } finally {
                boolean interrupted =
                        Thread.interrupted(); // the database would refuse to work for an interrupted thread
                release(collection, id, lease, sent);
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
        return leased != null;
    }

    private Document lease(MongoCollection<Document> collection, String id, String lease) {
        Bson free = Filters.expr(
                new Document("$lt", List.of(new Document("$ifNull", List.of("$leaseUntil", new Date(0))), "$$NOW")));
        List<Bson> take = List.of(new Document(
                "$set",
                new Document("leaseUntil", new Document("$add", List.of("$$NOW", LEASE.toMillis())))
                        .append("leaseOwner", lease)));
        return collection.findOneAndUpdate(
                Filters.and(Filters.eq(id), Filters.exists("outboxAt"), free),
                take,
                new FindOneAndUpdateOptions()
                        .projection(Projections.include("outbox"))
                        .returnDocument(ReturnDocument.AFTER));
    }

    private void release(MongoCollection<Document> collection, String id, String lease, List<String> sent) {
        Document rest = new Document(
                "$filter",
                new Document("input", "$outbox")
                        .append(
                                "cond",
                                new Document("$not", List.of(new Document("$in", List.of("$$this.id", sent))))));
        Document nothingLeft = new Document("$eq", List.of(new Document("$size", "$outbox"), 0));
        List<Bson> update = List.of(
                new Document("$set", new Document("outbox", rest)),
                new Document(
                        "$set",
                        new Document("outboxAt", new Document("$cond", List.of(nothingLeft, "$$REMOVE", "$outboxAt")))),
                new Document("$unset", List.of("leaseUntil", "leaseOwner")));
        collection.updateOne(Filters.and(Filters.eq(id), Filters.eq("leaseOwner", lease)), update);
        collection.deleteOne(
                Filters.and(Filters.eq(id), Filters.eq("erased", true), Filters.exists("outboxAt", false)));
    }

    private static Envelope fromEntry(Document e) {
        return new Envelope(
                e.getString("id"),
                e.getString("source"),
                e.getString("type"),
                e.getString("topic"),
                e.getString("key"),
                e.getLong("revision"),
                e.getDate("time").toInstant(),
                e.getString("trace"),
                e.getString("body"));
    }

    /** How many documents hold unsent events, over all collections. */
    public long pending() {
        return collections.values().stream()
                .mapToLong(c -> c.countDocuments(Filters.exists("outboxAt")))
                .sum();
    }

    /** Waits shortly for what is being sent; the rest stays in the outbox. */
    @PreDestroy
    void close() throws InterruptedException {
        senders.shutdown();
        if (!senders.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
            senders.shutdownNow();
            senders.awaitTermination(1, TimeUnit.SECONDS); // leases are given back
        }
    }
}
