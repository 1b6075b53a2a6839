package waymark.profile.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;
import waymark.events.RatingEvent;
import waymark.events.RatingEvent.CareerRated;
import waymark.profile.EventFixture;
import waymark.profile.Race;
import waymark.testing.EventReader;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedCareerApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    MongoDatabase database;

    private final String unique = UUID.randomUUID().toString();
    private final String path = "/me/careers/librarian-" + unique;
    private Http http;

    @BeforeAll
    void connect() {
        http = new Http(server.getURI());
        new EventFixture(producer).published("id-" + unique, 1, "librarian-" + unique, null, "Librarian");
        String probe = Tokens.student("probe-" + unique);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> http.put(path, probe, "{}").status() == 200);
    }

    @Test
    void a_career_dropped_can_be_kept_again_at_once_though_the_broker_is_away() {
        String person = "back-" + unique;
        String token = Tokens.student(person);
        http.put(path, token, "{\"rating\":\"up\"}");
        // A sender that never comes back holds the document, so nothing of it is told for now.
        var held = Filters.and(Filters.eq("person", person), Filters.exists("outboxAt", false));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.getCollection("savedCareers")
                                .updateOne(held, Updates.set("leaseUntil", Instant.parse("2099-01-01T00:00:00Z")))
                                .getMatchedCount()
                        == 1);

        assertThat(http.delete(path, token).status()).isEqualTo(204);
        assertThat(http.put(path, token, "{\"rating\":\"down\"}").status()).isEqualTo(200);
        assertThat(http.get(path, token).body()).containsEntry("rating", "down");
    }

    @Test
    void note_and_thumb_are_changed_one_by_one_and_nothing_newer_is_lost() {
        String token = Tokens.student("patient-" + unique);
        assertThat(http.send("PATCH", path, null, "{}").status()).isEqualTo(401);
        assertThat(http.send("PATCH", "/me/careers/nothing-" + unique, token, "{}")
                        .status())
                .isEqualTo(404);

        var kept = http.send("PATCH", path, token, "{\"note\":\"Nice\"}");
        var rated = http.send("PATCH", path, token, "{\"rating\":\"up\"}");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(rated.body()).containsEntry("note", "Nice").containsEntry("rating", "up");

        String late =
                "{\"revision\":%s,\"note\":\"Late\"}".formatted(kept.body().get("revision"));
        var stale = http.send("PATCH", path, token, late);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.detail()).contains("changed elsewhere", "Load it again");
        assertThat(http.get(path, token).body()).isEqualTo(rated.body());

        String known =
                "{\"revision\":%s,\"rating\":\"\"}".formatted(rated.body().get("revision"));
        assertThat(http.send("PATCH", path, token, known).body())
                .containsEntry("note", "Nice")
                .doesNotContainKey("rating");
        assertThat(http.send("PATCH", path, token, "{\"note\":\"\"}").body()).doesNotContainKey("note");
    }

    @Test
    void saving_many_times_at_once_ends_as_one_entry() throws Exception {
        String token = Tokens.student("hasty-" + unique);
        assertThat(Race.of(16, n -> http.put(path, token, "{\"rating\":\"up\"}").status()))
                .containsOnly(200);
        assertThat(http.get("/me/careers", token).body()).containsEntry("total", 1);
        assertThat(http.get("/me/careers", token).items()).hasSize(1);
    }

    @Test
    void nobody_can_work_out_which_career_a_rating_was_about() {
        String person = "secret-" + unique;
        http.put(path, Tokens.student(person), "{\"rating\":\"up\"}");
        byte[] guess = (person + "\nid-" + unique).getBytes(StandardCharsets.UTF_8);
        try (var ratings =
                new EventReader<>(RatingEvent.class, e -> e instanceof CareerRated r && person.equals(r.person()))) {
            assertThat(ratings.await(1).getFirst().key())
                    .hasSize(43)
                    .isNotEqualTo(UUID.nameUUIDFromBytes(guess).toString());
        }
    }
}
