package waymark.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micronaut.core.type.Argument;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportApiTest implements Backends {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final List<String> TAKEN = List.of("format", "careers", "plan", "guides");

    @Inject
    EmbeddedServer server;

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    MongoDatabase database;

    @Inject
    ObjectMapper json;

    private final String unique = UUID.randomUUID().toString();
    private final String career = "career-" + unique;
    private EventFixture facts;
    private Http http;

    @BeforeAll
    void connect() {
        http = new Http(server.getURI());
        facts = new EventFixture(producer);
        facts.published("id-" + career, 1, career, null, "Librarian");
        await().atMost(TIMEOUT)
                .until(() -> http.put("/me/careers/" + career, Tokens.student("probe-" + unique), "{}")
                                .status()
                        == 200);
    }

    @Test
    void what_was_exported_before_an_erasure_comes_back_equal_in_an_empty_account() throws IOException {
        String old = Tokens.student("old-" + unique);
        String fresh = Tokens.student("fresh-" + unique);
        http.put("/me/careers/" + career, old, "{\"note\":\"Ask Bo.\\nTwice.\",\"rating\":\"up\"}");
        http.post("/me/plan/from/" + career, old, null);
        http.post("/me/calendar", old, null);
        http.post(
                "/me/plan/items",
                old,
                "{\"head\":\"Mine\",\"due\":\"2027-03-31\",\"note\":\"a\\nb\",\"link\":\"https://example.org/a\"}");
        String step = (String) http.get("/me/plan", old).items().getLast().get("id");
        http.send("PATCH", "/me/plan/items/" + step, old, "{\"done\":true}");

        Map<String, Object> file = taken(old);
        assertThat(http.delete("/me", old).status()).isEqualTo(202);
        String next = Tokens.student("next-" + unique);
        await().atMost(TIMEOUT)
                .until(() -> database.getCollection("calendarFeeds").countDocuments(Filters.eq("old-" + unique)) == 0);
        for (int time = 0; time < 2; time++) {
            assertThat(restore(next, file).body())
                    .as("it can be repeated")
                    .isEqualTo(Map.of("careers", 1, "plan", 3, "skipped", List.of()));
            assertThat(taken(next)).isEqualTo(file);
        }
        http.put("/me/careers/" + career, next, "{\"note\":\"Changed.\"}");
        assertThat(restore(next, file).body()).containsEntry("careers", 1);
        assertThat(http.get("/me/careers/" + career, next).body())
                .as("what is back stays as it is")
                .containsEntry("note", "Changed.");
        http.post("/me/plan/items", next, "{\"head\":\"Another\"}");
        assertThat(restore(next, file).status()).as("it is not empty any more").isEqualTo(409);
    }

    @Test
    void what_no_export_has_is_refused() throws IOException {
        String student = Tokens.student("forger-" + unique);
        Map<String, Object> other = Map.of("format", "something-else");
        assertThat(restore(student, other).detail()).contains("waymark-profile-1");
        Map<String, Object> unknown = Map.of("format", "waymark-profile-1", "consents", List.of());
        assertThat(restore(student, unknown).status()).isEqualTo(422);
        Map<String, Object> scores = Map.of("format", "waymark-profile-1", "assessments", List.of());
        assertThat(restore(student, scores).status())
                .as("assessments follow the quiz")
                .isEqualTo(422);
        Map<String, Object> noDate = Map.of(
                "format",
                "waymark-profile-1",
                "careers",
                List.of(Map.of(
                        "slug",
                        career,
                        "title",
                        "x",
                        "savedAt",
                        "2999-01-01T00:00:00Z",
                        "updatedAt",
                        "2999-01-01T00:00:00Z")));
        assertThat(restore(student, noDate).status()).isEqualTo(422);
        assertThat(http.get("/me/careers", student).items()).isEmpty();
        Map<String, Object> gone = Map.of(
                "format",
                "waymark-profile-1",
                "careers",
                List.of(Map.of(
                        "slug",
                        "no-such-career",
                        "title",
                        "Lamplighter",
                        "savedAt",
                        "2026-01-01T00:00:00Z",
                        "updatedAt",
                        "2026-01-01T00:00:00Z")));
        assertThat(restore(student, gone).body())
                .containsEntry("skipped", List.of("There is no career “Lamplighter” any more."));
    }

    private Map<String, Object> taken(String token) throws IOException {
        Map<String, Object> file = new HashMap<>(json.readValue(
                json.writeValueAsString(http.get("/me/export", token).body()),
                Argument.mapOf(String.class, Object.class)));
        file.keySet().retainAll(TAKEN);
        return file;
    }

    private Http.Answer restore(String token, Map<String, Object> file) throws IOException {
        return http.post("/me/import", token, json.writeValueAsString(file));
    }
}
