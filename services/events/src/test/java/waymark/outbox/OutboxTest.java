package waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.edge.TraceContext;
import waymark.events.RatingEvent.RatingErased;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxTest extends OutboxFixture {
    @Inject
    Producer<String, byte[]> producer;

    @Test
    void a_write_reaches_the_topic_as_a_cloud_event_and_leaves_nothing_pending() {
        String id = id();

        assertThat(outbox.insert(id, new SampleDocument(id, 1, "a"), new RatingErased(id, 1)))
                .isTrue();

        ConsumerRecord<String, byte[]> record = published(id, 1).getFirst();
        assertThat(Envelope.header(record.headers(), "ce_type")).contains("profile.rating-erased.v1");
        assertThat(Envelope.header(record.headers(), "ce_specversion")).contains("1.0");
        assertThat(Envelope.header(record.headers(), "ce_source")).contains("/waymark/events-test");
        assertThat(Envelope.header(record.headers(), "traceparent"))
                .get()
                .asString()
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(Envelope.parse(record, json)).contains(new RatingErased(id, 1));
        await().untilAsserted(() -> assertThat(pending(id)).isNull());
    }

    @Test
    void an_event_carries_on_the_trace_of_the_work_that_caused_it() {
        String id = id();
        String trace = UUID.randomUUID().toString().replace("-", "");

        TraceContext.continuing("00-" + trace + "-00f067aa0ba902b7-01")
                .run(() -> outbox.insert(id, new SampleDocument(id, 1, "a"), new RatingErased(id, 1)));

        assertThat(Envelope.header(published(id, 1).getFirst().headers(), "traceparent"))
                .get()
                .asString()
                .startsWith("00-" + trace);
    }

    @Test
    void state_and_event_are_refused_together_when_somebody_was_faster() {
        String id = id();
        outbox.insert(id, new SampleDocument(id, 1, "a"), new RatingErased(id, 1));

        assertThat(outbox.insert(id, new SampleDocument(id, 1, "b"), new RatingErased(id, 1)))
                .isFalse();
        assertThat(outbox.replace(id, 7, new SampleDocument(id, 8, "b"), new RatingErased(id, 8)))
                .isFalse();
        assertThat(outbox.upsertIfNewer(id, "revision", 1, new SampleDocument(id, 1, "b")))
                .isFalse();

        assertThat(find(id)).isEqualTo(new SampleDocument(id, 1, "a"));
        assertThat(outbox.replace(id, 1, new SampleDocument(id, 2, "c"), new RatingErased(id, 2)))
                .isTrue();
        assertThat(published(id, 2)).hasSize(2);
    }

    @Test
    void of_two_first_facts_at_once_the_newer_stays() throws Exception {
        List<String> ids = IntStream.range(0, 200).mapToObj(n -> id()).toList();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            ids.forEach(id -> IntStream.rangeClosed(1, 4)
                    .forEach(revision -> writers.submit(() ->
                            outbox.upsertIfNewer(id, "revision", revision, new SampleDocument(id, revision, "r")))));
        }
        assertThat(ids).extracting(id -> find(id).revision()).containsOnly(4L);
    }

    @Test
    void text_that_looks_like_an_operator_stays_text() {
        String id = "$id." + id();

        outbox.insert(id, new SampleDocument(id, 1, "$$NOW $text {a: 1}"), new RatingErased(id, 1));

        assertThat(find(id).text()).isEqualTo("$$NOW $text {a: 1}");
        assertThat(published(id, 1)).hasSize(1);
    }

    @Test
    void an_erased_document_says_so_and_is_gone() {
        String id = id();
        outbox.insert(id, new SampleDocument(id, 1, "a"), new RatingErased(id, 1));

        assertThat(outbox.erase(id, new RatingErased(id, 2))).isTrue();
        assertThat(outbox.replace(id, 2, new SampleDocument(id, 3, "back"))).isFalse();

        assertThat(published(id, 2)).hasSizeGreaterThanOrEqualTo(1);
        await().untilAsserted(
                        () -> assertThat(notes.find(Filters.eq(id)).first()).isNull());
        assertThat(outbox.erase(id, new RatingErased(id, 3))).isFalse();
    }

    @Test
    void two_relays_keep_one_keys_events_in_order() throws InterruptedException {
        String id = id();
        OutboxRelay other = new OutboxRelay(producer, json, Clock.systemUTC(), "events-test", Duration.ofSeconds(1));
        Outbox second = other.outbox(notes);
        outbox.insert(id, new SampleDocument(id, 1, "a"), new RatingErased(id, 1));

        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Outbox box : List.of(outbox, second)) {
                writers.execute(() -> IntStream.range(0, 60).forEach(i -> write(box, id)));
            }
        }

        assertThat(revisions(published(id, 121))).isSorted().contains(121L);
        other.close();
    }

    @Test
    void what_was_pending_goes_before_what_a_write_adds() throws InterruptedException {
        String id = id();
        try (Producer<String, byte[]> nowhere = nowhere()) {
            OutboxRelay cut = new OutboxRelay(nowhere, json, Clock.systemUTC(), "events-test", Duration.ofDays(1));
            MongoCollection<Document> left = database.getCollection("left");
            Outbox away = cut.outbox(left);
            away.insert(id, new SampleDocument(id, 1, "a"), new RatingErased(id, 1));
            away.replace(id, 1, new SampleDocument(id, 2, "b"), new RatingErased(id, 2));
            await().untilAsserted(
                            () -> assertThat(left.find(Filters.eq(id)).first().get("leaseOwner"))
                                    .isNull());

            Outbox here = new Outbox(left, relay);
            assertThat(here.replace(id, 2, new SampleDocument(id, 3, "c"), new RatingErased(id, 3)))
                    .isTrue();

            assertThat(revisions(published(id, 3))).containsExactly(1L, 2L, 3L);
            cut.close();
        }
    }

    private void write(Outbox box, String id) {
        boolean written = false;
        while (!written) {
            long revision = find(id).revision();
            written = box.replace(
                    id, revision, new SampleDocument(id, revision + 1, "x"), new RatingErased(id, revision + 1));
        }
    }

    @Test
    void what_an_absent_broker_left_is_sent_by_the_sweep_and_never_grows_without_bound() throws InterruptedException {
        String id = id();
        try (Producer<String, byte[]> nowhere = nowhere()) {
            OutboxRelay cut = new OutboxRelay(nowhere, json, Clock.systemUTC(), "events-test", Duration.ofDays(1));
            MongoCollection<Document> apart = database.getCollection("apart");
            Outbox box = cut.outbox(apart);
            box.insert(id, new SampleDocument(id, 1, "a"), new RatingErased(id, 1));
            for (long r = 1; r < 100; r++) {
                assertThat(box.replace(id, r, new SampleDocument(id, r + 1, "x"), new RatingErased(id, r + 1)))
                        .isTrue();
            }

            assertThat(apart.find(Filters.eq(id)).first().getList("outbox", Document.class))
                    .hasSize(Outbox.MAX);
            cut.close();
            relay.outbox(apart);

            assertThat(published(id, 100)).hasSize(Outbox.MAX);
            await().untilAsserted(() ->
                    assertThat(apart.find(Filters.exists("outboxAt")).first()).isNull());
        }
    }

    @Test
    void what_could_not_be_sent_is_sent_soon_without_waiting_for_the_regular_sweep() throws InterruptedException {
        String id = id();
        var refusals = new AtomicInteger(2);
        OutboxRelay unswept =
                new OutboxRelay(refusing(refusals), json, Clock.systemUTC(), "events-test", Duration.ofMillis(1));
        Outbox box = unswept.outbox(database.getCollection("unswept"));

        box.insert(id, new SampleDocument(id, 1, "a"), new RatingErased(id, 1));

        assertThat(published(id, 1)).hasSize(1);
        assertThat(refusals).hasNonPositiveValue();
        unswept.close();
    }

    /** The real producer, which at first takes nothing so many times. */
    @SuppressWarnings("unchecked")
    private Producer<String, byte[]> refusing(AtomicInteger refusals) {
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("send") && refusals.getAndDecrement() > 0) {
                        throw new TimeoutException("The broker is away");
                    }
                    return method.invoke(producer, arguments);
                });
    }

    private static Producer<String, byte[]> nowhere() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", "localhost:1", "max.block.ms", 50, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private Object pending(String id) {
        return notes.find(Filters.eq(id)).first().get("outboxAt");
    }
}
