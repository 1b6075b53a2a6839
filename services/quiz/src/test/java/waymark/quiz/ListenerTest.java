package waymark.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;
import waymark.events.AssessmentEvent;
import waymark.events.AssessmentEvent.SittingErased;
import waymark.outbox.DeadLetters;
import waymark.testing.EventReader;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListenerTest implements Backends {
    private static final String TYPE = "profile.person-erased.v1";

    @Inject
    EmbeddedServer server;

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    DeadLetters dead;

    private final String person = UUID.randomUUID().toString();
    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(server.getURI());
    }

    @Test
    void erasing_a_person_takes_their_sittings_tells_everyone_and_leaves_a_receipt() throws Exception {
        String theirs = begin(Tokens.student(person));
        String others = begin(Tokens.student("other-" + person));
        String visitors = begin(null);

        publish(person, TYPE, erased(person, 1, "receipt-" + person));

        awaitReceipt("receipt-" + person);
        assertThat(http.get("/erasures/receipt-" + person, null).object("erased"))
                .isEqualTo(Map.of("sittings", 1, "letters", 0));
        assertThat(http.get("/sittings/" + theirs, Tokens.student(person)).status())
                .isEqualTo(404);
        assertThat(http.get("/sittings/" + others, Tokens.student("other-" + person))
                        .status())
                .isEqualTo(200);
        assertThat(http.get("/sittings/" + visitors, null).status()).isEqualTo(200);
        try (var topic = new EventReader<>(AssessmentEvent.class, e -> e.key().equals(theirs))) {
            List<AssessmentEvent> events = topic.await(e -> e.stream().anyMatch(SittingErased.class::isInstance));
            assertThat(events.getLast()).isInstanceOf(SittingErased.class);
            assertThat(events).extracting(AssessmentEvent::revision).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_late_write_brings_nothing_back() throws Exception {
        String late = "late-" + person;
        String visitors = begin(null);
        String theirs = begin(Tokens.student(late));
        publish(late, TYPE, erased(late, 1, "receipt-" + late));
        awaitReceipt("receipt-" + late);

        String token = Tokens.student(late);
        assertThat(http.send("PUT", "/sittings/" + theirs + "/answers", token, AnsweredItems.json(1, 2))
                        .status())
                .isEqualTo(404);
        assertThat(http.send("POST", "/sittings/" + visitors + "/claim", token, null)
                        .status())
                .isEqualTo(403);
        assertThat(http.send("POST", "/sittings", token, "{\"instrument\":\"interests-1\"}")
                        .status())
                .isEqualTo(403);
        assertThat(http.get("/me/sittings", token).body()).containsEntry("total", 0);
    }

    @Test
    void a_repeated_erasure_changes_nothing_and_keeps_the_first_receipt() throws Exception {
        String twice = "twice-" + person;
        begin(Tokens.student(twice));
        publish(twice, TYPE, erased(twice, 2, "receipt-" + twice));
        awaitReceipt("receipt-" + twice);
        var first = http.get("/erasures/receipt-" + twice, null).body();

        publish(twice, TYPE, erased(twice, 2, "receipt-" + twice));
        publish(twice, TYPE, erased(twice, 1, "receipt-" + twice));
        publish(twice, TYPE, erased(twice, 3, "after-" + twice));
        awaitReceipt("after-" + twice);

        assertThat(http.get("/erasures/receipt-" + twice, null).body()).isEqualTo(first);
    }

    @Test
    void poison_goes_to_the_dead_letters_and_what_follows_it_is_handled() throws Exception {
        String ill = "ill-" + person;
        String sitting = begin(Tokens.student(ill));
        publish(ill, TYPE, "{\"person\":");
        publish(ill, TYPE, "{\"person\":\"" + ill + "\",\"revision\":1}");
        publish(ill, TYPE, erased("somebody-else", 1, "receipt"));
        publish(ill, "profile.person-renamed.v9", "{\"person\":\"" + ill + "\"}");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> dead.list().stream()
                                .filter(l -> ill.equals(l.key()) && l.reader().equals("quiz/PeopleListener"))
                                .count()
                        == 3);
        assertThat(http.get("/sittings/" + sitting, Tokens.student(ill)).status())
                .isEqualTo(200);

        publish(ill, TYPE, erased(ill, 1, "receipt-" + ill));
        awaitReceipt("receipt-" + ill);
        assertThat(http.get("/erasures/receipt-" + ill, null).object("erased"))
                .as("the letters go with the person they name")
                .isEqualTo(Map.of("sittings", 1, "letters", 3));
        assertThat(dead.list()).noneMatch(l -> ill.equals(l.key()));
    }

    private String begin(String token) {
        return http.send("POST", "/sittings", token, "{\"instrument\":\"interests-1\"}")
                .id();
    }

    private void awaitReceipt(String receipt) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> http.get("/erasures/" + receipt, null).status() == 200);
    }

    private static String erased(String person, long revision, String receipt) {
        return "{\"person\":\"%s\",\"revision\":%d,\"receipt\":\"%s\",\"requestedAt\":\"2026-11-24T09:00:00Z\"}"
                .formatted(person, revision, receipt);
    }

    private void publish(String key, String type, String body) throws Exception {
        var record = new ProducerRecord<>("people", key, body.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        producer.send(record).get();
    }
}
