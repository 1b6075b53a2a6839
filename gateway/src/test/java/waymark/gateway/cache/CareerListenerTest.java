package waymark.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.annotation.Value;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.events.CareerEvent.CareerWithdrawn;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.SampleCareers;

/** Poison, repeated and older records on {@code career} neither hold up the gateway nor take back what is newer. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CareerListenerTest implements Portal {
    private static final String PUBLISHED = "content.career-published.v1";
    private static final String WITHDRAWN = "content.career-withdrawn.v1";

    private final String kept = "kept-" + UUID.randomUUID();
    private final String gone = "gone-" + UUID.randomUUID();
    private final String later = "later-" + UUID.randomUUID();
    private final String marker = "marker-" + UUID.randomUUID();

    /** Where a career's records went, if not to its own partition. */
    private final Map<String, Integer> partitions = new HashMap<>();

    @Inject
    CareerCache careers;

    @Inject
    ObjectMapper json;

    @Value("${endpoints.all.port}")
    int management;

    /** All of it lies there before the gateway starts. */
    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = Portal.super.getProperties();
        ObjectMapper writer = ObjectMapper.getDefault();
        try {
            send(kept, PUBLISHED, "{not json");
            send(kept, null, "{}");
            send(kept, "content.career-praised.v9", "{}");
            String second = writer.writeValueAsString(SampleCareers.career(kept, 2, kept, "Second title"));
            send(kept, PUBLISHED, second);
            send(kept, PUBLISHED, second);
            send(kept, PUBLISHED, writer.writeValueAsString(SampleCareers.career(kept, 1, kept, "First title")));
            send(gone, PUBLISHED, writer.writeValueAsString(SampleCareers.career(gone, 1, gone, "Gone")));
            send(gone, WITHDRAWN, writer.writeValueAsString(withdrawn(gone, 3)));
            send(gone, PUBLISHED, writer.writeValueAsString(SampleCareers.career(gone, 2, gone, "Gone")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }

    @Test
    void the_gateway_becomes_ready_and_knows_the_newest_of_each_career() {
        String ready = "http://localhost:" + management + "/health/readiness";
        patiently().untilAsserted(() -> {
            HttpResponse<String> health = new Browser().get(ready);
            assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
            assertThat(health.body()).contains("\"caughtUp\":true");
        });
        assertThat(careers.find(kept))
                .hasValueSatisfying(c -> assertThat(c.title()).isEqualTo("Second title"));
        assertThat(careers.find(gone)).isEmpty();
    }

    @Test
    void records_that_come_later_are_judged_alike() throws IOException {
        int partition = send(later, PUBLISHED, json.writeValueAsString(SampleCareers.career(later, 5, later, "Fifth")));
        send(later, PUBLISHED, "[]");
        send(later, PUBLISHED, json.writeValueAsString(SampleCareers.career("another", 9, later, "Under another key")));
        send(later, PUBLISHED, json.writeValueAsString(SampleCareers.career(later, 4, later, "Fourth")));
        String last = json.writeValueAsString(SampleCareers.career(marker, 1, marker, "Comes after them"));
        partitions.put(marker, send(partition, marker, PUBLISHED, last));
        patiently().until(() -> careers.find(marker).isPresent());
        assertThat(careers.find(later))
                .hasValueSatisfying(c -> assertThat(c.title()).isEqualTo("Fifth"));
        assertThat(careers.all()).noneMatch(c -> c.title().equals("Under another key"));
    }

    /** Other tests read the same topic. */
    @AfterAll
    void withdraw() throws IOException {
        for (String career : List.of(kept, later, marker)) {
            send(partitions.get(career), career, WITHDRAWN, json.writeValueAsString(withdrawn(career, 100)));
        }
    }

    private static CareerWithdrawn withdrawn(String career, long revision) {
        return new CareerWithdrawn(career, revision, career, Instant.now());
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }

    private static int send(String key, String type, String body) {
        return send(null, key, type, body);
    }

    /** Writes a record to that partition, or to the key's own; returns which. */
    private static int send(Integer partition, String key, String type, String body) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", Backends.kafkaServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var record = new ProducerRecord<>("career", partition, key, body.getBytes(StandardCharsets.UTF_8));
            if (type != null) {
                record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
            }
            return producer.send(record).get().partition();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
