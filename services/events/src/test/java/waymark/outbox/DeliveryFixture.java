package waymark.outbox;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import waymark.backends.Backends;
import waymark.events.PeopleEvent.PersonErased;

/** Sends records to topics that {@link Readers} read. */
abstract class DeliveryFixture implements Backends {
    static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Readers.Committing reader;

    @Inject
    DeadLetters dead;

    @Inject
    TopicProvisioner topics;

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    ObjectMapper json;

    @BeforeAll
    void prepare() {
        topics.ensure();
    }

    void send(PersonErased event) {
        send("people", event.person(), event, "profile.person-erased.v1");
    }

    void send(String topic, String key, Object event, String type) {
        send(topic, key, json(event), type);
    }

    byte[] json(Object event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void send(String key, byte[] body, String type) {
        send("people", key, body, type);
    }

    void send(String topic, String key, byte[] body, String type) {
        var record = new ProducerRecord<>(topic, key, body);
        if (type != null) {
            Envelope.put(record.headers(), "ce_type", type);
        }
        try {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static PersonErased erased(String key, long revision) {
        return new PersonErased(key, revision, "receipt", Instant.parse("2026-11-24T09:00:00Z"));
    }

    static String id() {
        return UUID.randomUUID().toString();
    }
}
