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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.events.Event;

/**
 * Sends pending events: at once after each write, which took the {@link Lease} to do so, and by a sweep what a crash or
 * a broker's absence left. An event is taken out only after the broker acknowledged it; a crash in between sends it
 * twice, which readers ignore by its revision.
 */
@Singleton
public class OutboxRelay {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration DRAIN = Duration.ofSeconds(1);

    /** Longer than a send takes: what has been pending for less is most likely on its way. */
    private static final Duration PENDING = Duration.ofSeconds(1);

    private static final int BATCH = 500;
    private static final int AT_ONCE = 8;
    private static final Bson TO_SEND = Projections.include("outbox", "erased");

    private final Producer<String, byte[]> producer;
    private final ObjectMapper json;
    private final Clock clock;
    private final String source;
    private final Map<String, MongoCollection<Document>> collections = new ConcurrentHashMap<>();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration soon;
    private final OneShotTimer timer;
    private final FailureLog failures;
    private final AtomicBoolean left = new AtomicBoolean();

    OutboxRelay(
            Producer<String, byte[]> producer,
            ObjectMapper json,
            Clock clock,
            @Value("${micronaut.application.name}") String service,
            @Value("${waymark.outbox.retry:500ms}") Duration soon) {
        this.producer = producer;
        this.json = json;
        this.clock = clock;
        this.source = "/waymark/" + service;
        this.soon = soon;
        this.timer = new OneShotTimer("The sweep of the outbox", soon, this::sweep);
        this.failures = new FailureLog(LOG, clock);
    }

    /** The outbox of a collection. The collection is swept from now on. */
    public Outbox outbox(MongoCollection<?> collection) {
        MongoCollection<Document> documents = collection.withDocumentClass(Document.class);
        documents.createIndex(
                Indexes.ascending("outboxAt"), new IndexOptions().partialFilterExpression(Filters.exists("outboxAt")));
        collections.put(documents.getNamespace().getFullName(), documents);
        leave();
        return new Outbox(documents, this);
    }

    Envelope envelope(Event event) {
        return Envelope.of(UUID.randomUUID().toString(), source, event, clock.instant(), json);
    }

    /**
     * Sends in the background what a write added together with this lease; {@code began} is when, by the system's
     * nanoseconds.
     */
    void soon(MongoCollection<Document> collection, String lease, long began, List<LeasedDocument> documents) {
        if (!documents.isEmpty()) {
            senders.execute(() -> orLeave(() -> {
                List<LeasedDocument> known = documents.stream()
                        .flatMap(d -> d.isKnown() ? Stream.of(d) : read(collection, lease, d))
                        .toList();
                sendMore(collection, new EventSender(producer, collection, lease, end(began)).send(known));
            }));
        }
    }

    private static long end(long began) {
        return began + Lease.SENDING.toNanos();
    }

    private static Stream<LeasedDocument> read(
            MongoCollection<Document> collection, String lease, LeasedDocument unknown) {
        return Stream.ofNullable(collection
                        .find(Filters.and(Filters.eq(unknown.id()), Filters.eq("leaseOwner", lease)))
                        .projection(TO_SEND)
                        .first())
                .map(LeasedDocument::read);
    }

    private void sendMore(MongoCollection<Document> collection, List<String> ids) {
        ids.forEach(id -> orLeave(() -> send(collection, id)));
    }

    private void orLeave(Runnable sending) {
        try {
            sending.run();
        } catch (RuntimeException e) {
            leave();
            failures.warn("An event stays in the outbox until the next sweep", String.valueOf(e.getMessage()), e);
        }
    }

    /** Something is in an outbox that nobody is sending. */
    private void leave() {
        left.set(true);
        timer.within(soon);
    }

    /** Every some seconds, for what a crash left anywhere. */
    @Scheduled(fixedDelay = "${waymark.outbox.sweep:10s}", initialDelay = "1s")
    void sweepNow() {
        timer.within(Duration.ZERO);
    }

    /**
     * Sends what has been pending for long, or everything if something could not be sent, oldest first. One that cannot
     * be sent does not hold up the others.
     */
    private void sweep() {
        boolean failed = left.getAndSet(false);
        Instant before = failed ? clock.instant() : clock.instant().minus(PENDING);
        collections.values().forEach(collection -> orLeave(() -> sweep(collection, before)));
    }

    private void sweep(MongoCollection<Document> collection, Instant before) {
        List<String> ids = new ArrayList<>();
        collection
                .find(Filters.lt("outboxAt", Date.from(before)))
                .sort(Sorts.ascending("outboxAt"))
                .projection(Projections.include("_id"))
                .limit(BATCH)
                .forEach(d -> ids.add(d.getString("_id")));
        if (ids.isEmpty()) {
            return;
        }
        try (ExecutorService some =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            ids.forEach(id -> some.execute(() -> orLeave(() -> send(collection, id))));
        }
        if (ids.size() == BATCH) {
            leave();
        }
    }

    /** Sends the document's pending events in order until none is left or another sender holds the lease. */
    void send(MongoCollection<Document> collection, String id) {
        String lease = UUID.randomUUID().toString();
        long began = System.nanoTime();
        Document leased = collection.findOneAndUpdate(
                Filters.and(Filters.eq(id), Filters.exists("outboxAt"), Lease.free()),
                List.of(new Document("$set", Lease.taken(lease))),
                new FindOneAndUpdateOptions().projection(TO_SEND).returnDocument(ReturnDocument.AFTER));
        if (leased != null) {
            List<String> more =
                    new EventSender(producer, collection, lease, end(began)).send(List.of(LeasedDocument.read(leased)));
            more.forEach(again -> send(collection, again));
        }
    }

    /** Waits shortly for what is being sent; the rest stays in the outbox. */
    @PreDestroy
    void close() throws InterruptedException {
        timer.close();
        senders.shutdown();
        if (!senders.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
            senders.shutdownNow();
            senders.awaitTermination(1, TimeUnit.SECONDS); // leases are given back
        }
    }
}
