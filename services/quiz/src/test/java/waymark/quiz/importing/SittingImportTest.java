package waymark.quiz.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import waymark.events.AssessmentEvent.AssessmentCompleted;
import waymark.events.AssessmentEvent.SectionDone;
import waymark.quiz.AnsweredItems;
import waymark.testing.EventReader;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SittingImportTest implements Backends {
    private static final List<String> TAKEN =
            List.of("id", "instrument", "instrumentVersion", "startedAt", "updatedAt", "answers", "skipped");

    @Inject
    EmbeddedServer server;

    @Inject
    ObjectMapper json;

    @Inject
    Producer<String, byte[]> producer;

    private final String unique = UUID.randomUUID().toString();
    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(server.getURI());
    }

    @Test
    void what_was_taken_along_comes_back_equal_however_often_it_is_sent() throws Exception {
        String old = Tokens.student("old-" + unique);
        begin(old, 80, true);
        begin(old, 12, false);
        List<Map<String, Object>> before = kept(old);
        assertThat(before.getFirst().get("skipped")).isEqualTo(List.of("q60"));
        erase("old-" + unique);
        assertThat(kept(old)).isEmpty();

        String person = "next-" + unique;
        String next = Tokens.student(person);
        String file = file(before);
        for (int time = 0; time < 2; time++) {
            assertThat(http.post("/me/sittings/import", next, file).body())
                    .as("it can be repeated")
                    .isEqualTo(Map.of("sittings", 2, "skipped", List.of()));
        }

        List<Map<String, Object>> after = kept(next);
        assertThat(after).extracting("id").doesNotContainAnyElementsOf(ids(before));
        assertThat(without(after)).isEqualTo(without(before));
        try (var topic =
                new EventReader<>(AssessmentEvent.class, e -> ids(after).contains(e.key()))) {
            List<AssessmentEvent> events = topic.await(2);
            assertThat(events)
                    .as("one fact each, as of a sitting that just became so")
                    .hasSize(2)
                    .hasAtLeastOneElementOfType(SectionDone.class);
            assertThat(events)
                    .filteredOn(AssessmentCompleted.class::isInstance)
                    .singleElement()
                    .satisfies(e -> {
                        AssessmentEvent.State state = ((AssessmentCompleted) e).state();
                        assertThat(state.person()).isEqualTo(person);
                        assertThat(state.completedAt())
                                .hasToString(completedAt(before).toString());
                        assertThat(state.answers()).hasSize(79);
                    });
        }
    }

    @Test
    void an_account_with_another_quiz_stays_as_it_is() throws IOException {
        String other = Tokens.student("other-" + unique);
        begin(other, 80, true);
        String file = file(kept(other));
        String full = Tokens.student("full-" + unique);
        begin(full, 5, false);

        assertThat(http.post("/me/sittings/import", full, file).status()).isEqualTo(409);
        assertThat(kept(full)).hasSize(1);
        assertThat(http.post("/me/sittings/import", Tokens.student("copy-" + unique), file)
                        .body())
                .as("nobody loses theirs by a copy of it")
                .containsEntry("sittings", 1);
        assertThat(kept(other)).hasSize(1);
    }

    @Test
    void scores_of_a_file_count_for_nothing_and_what_no_export_has_is_refused_whole() throws IOException {
        String student = Tokens.student("source-" + unique);
        begin(student, 80, true);
        Map<String, Object> good = taken(kept(student).getFirst());
        String forger = Tokens.student("forger-" + unique);

        assertRefused(forger, good, "scores", Map.of("interests", Map.of("R", 100)));
        assertRefused(forger, good, "answers", Map.of("q01", 6));
        assertRefused(forger, good, "answers", Map.of("q01", 5));
        assertRefused(forger, good, "answers", Map.of("$where", 1));
        assertRefused(forger, good, "skipped", List.of("q01"));
        assertRefused(forger, good, "skipped", List.of("q99"));
        assertRefused(forger, good, "id", "1");
        assertRefused(forger, good, "id", good.get("id"));
        assertRefused(forger, good, "startedAt", "2999-01-01T00:00:00Z");
        assertRefused(forger, good, "completedAt", "2001-01-01T00:00:00Z");
        assertRefused(forger, good, "updatedAt", "2999-01-01T00:00:00Z");
        assertThat(http.post(
                                "/me/sittings/import",
                                forger,
                                json.writeValueAsString(Map.of("sittings", Collections.nCopies(501, good))))
                        .detail())
                .contains("500");
        assertThat(kept(forger)).isEmpty();

        Map<String, Object> unknown = new HashMap<>(good);
        unknown.put("instrumentVersion", "0.1");
        assertThat(http.post(
                                "/me/sittings/import",
                                forger,
                                json.writeValueAsString(Map.of("sittings", List.of(unknown))))
                        .list("skipped"))
                .hasSize(1);
    }

    @Test
    void nothing_comes_back_for_who_was_erased() throws Exception {
        String person = "gone-" + unique;
        String gone = Tokens.student(person);
        begin(gone, 80, true);
        String file = file(kept(gone));
        erase(person);
        assertThat(http.post("/me/sittings/import", gone, file).status()).isEqualTo(403);
        assertThat(kept(gone)).isEmpty();
    }

    private void assertRefused(String token, Map<String, Object> good, String field, Object value) throws IOException {
        Map<String, Object> bad = new HashMap<>(good);
        bad.put("id", "another-" + unique);
        bad.put(field, value);
        assertThat(http.post(
                                "/me/sittings/import",
                                token,
                                json.writeValueAsString(Map.of("sittings", List.of(good, bad))))
                        .status())
                .as(field + " " + value)
                .isIn(400, 422);
    }

    private void begin(String token, int answered, boolean complete) {
        String sitting = "/sittings/"
                + http.post("/sittings", token, "{\"instrument\":\"interests-1\"}")
                        .id();
        http.put(sitting + "/answers", token, AnsweredItems.json(1, answered));
        http.put(sitting + "/answers", token, "{\"answers\":{\"q60\":0}}");
        if (complete) {
            assertThat(http.post(sitting + "/complete", token, null).status()).isEqualTo(200);
        }
    }

    private List<Map<String, Object>> kept(String token) {
        return http.get("/me/sittings", token).items();
    }

    private String file(List<Map<String, Object>> sittings) throws IOException {
        return json.writeValueAsString(Map.of(
                "sittings", sittings.stream().map(SittingImportTest::taken).toList()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> taken(Map<String, Object> sitting) {
        Map<String, Object> taken = new HashMap<>(sitting);
        taken.keySet().retainAll(TAKEN);
        if (sitting.get("assessment") instanceof Map<?, ?> assessment) {
            taken.put("completedAt", ((Map<String, Object>) assessment).get("completedAt"));
        }
        return taken;
    }

    private static Object completedAt(List<Map<String, Object>> sittings) {
        return sittings.stream()
                .map(SittingImportTest::taken)
                .map(taken -> taken.get("completedAt"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> ids(List<Map<String, Object>> sittings) {
        return sittings.stream().map(sitting -> sitting.get("id")).toList();
    }

    /** All that is shown of sittings but what names sitting and person. */
    private static List<Map<String, Object>> without(List<Map<String, Object>> sittings) {
        return sittings.stream()
                .map(sitting -> {
                    Map<String, Object> rest = new HashMap<>(sitting);
                    rest.remove("id");
                    if (rest.get("assessment") instanceof Map<?, ?> assessment) {
                        Map<Object, Object> result = new HashMap<>(assessment);
                        result.keySet().removeAll(List.of("sitting", "id", "person"));
                        rest.put("assessment", result);
                    }
                    return rest;
                })
                .toList();
    }

    private void erase(String person) throws Exception {
        String receipt = "receipt-" + person;
        var record = new ProducerRecord<>(
                "people",
                person,
                "{\"person\":\"%s\",\"revision\":1,\"receipt\":\"%s\",\"requestedAt\":\"2026-11-24T09:00:00Z\"}"
                        .formatted(person, receipt)
                        .getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", "profile.person-erased.v1".getBytes(StandardCharsets.UTF_8));
        producer.send(record).get();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> http.get("/erasures/" + receipt, null).status() == 200);
    }
}
