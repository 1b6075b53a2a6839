package waymark.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
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
import waymark.events.AssessmentEvent;
import waymark.events.RatingEvent;
import waymark.events.RatingEvent.CareerRated;
import waymark.events.RatingEvent.RatingErased;
import waymark.testing.EventReader;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProfileApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    @Inject
    Producer<String, byte[]> producer;

    private final String unique = UUID.randomUUID().toString();
    private final String career = "librarian-" + unique;
    private EventFixture facts;
    private Http http;

    @BeforeAll
    void connect() {
        http = new Http(server.getURI());
        facts = new EventFixture(producer);
        facts.published("id-" + career, 1, career, "former-" + career, "Librarian");
        String probe = Tokens.student("probe-" + unique);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> http.put("/me/careers/" + career, probe, "{}").status() == 200);
    }

    @Test
    void a_career_is_kept_with_a_note_and_a_thumb_and_the_thumb_is_told() {
        String person = "keeper-" + unique;
        String token = Tokens.student(person);
        String path = "/me/careers/" + career;
        assertThat(http.put(path, null, "{}").status()).isEqualTo(401);
        assertThat(http.put("/me/careers/nothing-" + unique, token, "{}").status())
                .isEqualTo(404);

        var kept = http.put("/me/careers/former-" + career, token, "{\"note\":\"Nice\",\"rating\":\"up\"}");
        var again = http.put(path, token, "{\"note\":\"Nice\",\"rating\":\"up\"}");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.body())
                .containsEntry("slug", career)
                .containsEntry("note", "Nice")
                .containsEntry("rating", "up");
        assertThat(again.body()).as("repeating changes nothing").isEqualTo(kept.body());
        assertThat(http.put(path, token, "{\"note\":\"Nice\",\"rating\":null}").body())
                .doesNotContainKey("rating");
        assertThat(http.get(path, Tokens.student("other-" + unique)).status()).isEqualTo(404);

        try (var topic = new EventReader<>(
                RatingEvent.class,
                e -> e instanceof RatingErased || e instanceof CareerRated r && person.equals(r.person()))) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> topic.await(0).stream()
                                    .filter(CareerRated.class::isInstance)
                                    .count()
                            == 2);
            List<CareerRated> rated = topic.await(2).stream()
                    .filter(CareerRated.class::isInstance)
                    .map(CareerRated.class::cast)
                    .toList();
            assertThat(rated).extracting(CareerRated::thumb).containsExactly("up", "none");
            assertThat(rated).extracting(CareerRated::career).containsOnly("id-" + career);

            // Only when both were told.
            assertThat(http.delete(path, token).status()).isEqualTo(204);
            assertThat(http.delete(path, token).status()).isEqualTo(204);
            assertThat(http.get("/me/careers", token).body()).containsEntry("total", 0);
            String rating = rated.getFirst().rating();
            await().atMost(Duration.ofSeconds(20)).until(() -> topic.await(0).stream()
                    .anyMatch(e -> e.key().equals(rating)
                            && e instanceof RatingErased
                            && e.revision() > rated.getLast().revision()));
            assertThat(rating).doesNotContain(person);
        }
    }

    @Test
    void an_opinion_that_breaks_a_rule_is_refused_with_a_sentence() {
        String token = Tokens.student("refused-" + unique);
        String path = "/me/careers/" + career;

        var tooLong = http.put(path, token, "{\"note\":\"" + "x".repeat(2001) + "\"}");
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.detail()).isEqualTo("A note has at most 2,000 characters.");
        assertThat(http.put(path, token, "{\"rating\":\"sideways\"}").detail())
                .isEqualTo("A rating is up, down or absent.");
        assertThat(http.get(path, token).status()).isEqualTo(404);
    }

    @Test
    void a_plan_grows_from_a_guide_once_and_remembers_when_a_step_was_ticked() {
        String token = Tokens.student("planner-" + unique);
        assertThat(http.post("/me/plan/from/" + career, null, null).status()).isEqualTo(401);
        assertThat(http.post("/me/plan/from/nothing-" + unique, token, null).status())
                .isEqualTo(404);

        var grown = http.post("/me/plan/from/" + career, token, null);
        assertThat(http.post("/me/plan/from/" + career, token, null).body()).isEqualTo(grown.body());
        assertThat(grown.items()).extracting(i -> i.get("head")).containsExactly("Try the work", "Study");

        String first = (String) grown.items().getFirst().get("id");
        String change =
                """
                {"revision":1,"items":[{"id":"%s","head":"Try the work","due":"2027-01-31","done":true,"note":"Ask Ada"},
                                       {"head":"My own","done":false}]}"""
                        .formatted(first);
        var ticked = http.put("/me/plan", token, change);
        assertThat(ticked.status()).isEqualTo(200);
        assertThat(ticked.body()).containsEntry("share", 50.0).containsEntry("revision", 2);
        assertThat(ticked.items().getFirst()).containsEntry("due", "2027-01-31").containsKey("doneAt");
        assertThat(ticked.items().getLast().get("id")).asString().isNotBlank();
        assertThat(http.get("/me/plan", token).body()).isEqualTo(ticked.body());

        var stale = http.put("/me/plan", token, "{\"revision\":1,\"items\":[]}");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.detail()).contains("Load it again");
        assertThat(http.get("/me", token).body()).containsEntry("planShare", 50.0);
    }

    @Test
    void the_same_change_of_a_plan_sent_twice_is_answered_twice() {
        String token = Tokens.student("repeater-" + unique);
        String change = "{\"revision\":0,\"items\":[{\"id\":\"a\",\"head\":\"Write\",\"done\":true}]}";

        var once = http.put("/me/plan", token, change);
        assertThat(http.put("/me/plan", token, change).body()).isEqualTo(once.body());
        assertThat(http.put("/me/plan", token, "{\"revision\":1}").status()).isEqualTo(422);
        assertThat(http.put("/me/plan", token, "{\"revision\":1,\"items\":[null]}")
                        .status())
                .isEqualTo(422);
        assertThat(http.put("/me/plan", token, "{\"revision\":1,\"items\":[{\"done\":true}]}")
                        .detail())
                .isEqualTo("The field items[0].head is missing. Send text such as \"abc\".");
        assertThat(http.put("/me/plan", token, "{\"revision\":1,\"items\":[{\"head\":\" \",\"done\":true}]}")
                        .detail())
                .isEqualTo("Every step needs a title of 1 to 200 characters.");
    }

    @Test
    void assessments_come_flat_newest_first_with_their_matches_and_can_be_compared() {
        String person = "taker-" + unique;
        String token = Tokens.student(person);
        facts.completed("a-" + unique, 5, person);
        facts.completed("b-" + unique, 7, person);
        facts.ranked("a-" + unique, 1, person, "x", "y");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> http.get("/me/assessments", token).items().size() == 2
                        && http.get("/me/assessments", token).raw().body().contains("percentile"));

        assertThat(http.get("/me/assessments", null).status()).isEqualTo(401);
        var item = http.get("/me/assessments", token).items().stream()
                .filter(a -> a.get("id").equals("a-" + unique))
                .findFirst()
                .orElseThrow();
        assertThat(item)
                .containsEntry("instrument", "interests-1")
                .containsEntry("title", "Interest quiz")
                .containsEntry("startedAt", "2026-11-24T09:00:00Z")
                .containsEntry("completedAt", "2026-11-24T09:12:00Z")
                .containsEntry("answered", 80)
                .containsEntry("items", 80)
                .containsEntry("flags", List.of("flat"))
                .containsEntry("message", AssessmentEvent.Scores.message(List.of("flat")))
                .containsEntry("share", 100.0)
                .containsEntry("comparable", true)
                .containsKeys("interests", "values", "setting", "standingOut")
                .doesNotContainKey("saved");
        assertThat((List<?>) item.get("top")).hasSize(2);
        var compared = http.get("/me/assessments/compare?a=a-" + unique + "&b=b-" + unique, token);
        assertThat(compared.status()).isEqualTo(200);
        assertThat((List<?>) compared.body().get("differences")).hasSize(6);
        assertThat(compared.body()).doesNotContainKey("message");
        assertThat((String) compared.body().get("rule")).contains("1.96 times", "Jacobson and Truax, 1991");
        for (String notTwo : List.of("?a=a-" + unique + "&b=a-" + unique, "?a=a-" + unique, "")) {
            var refused = http.get("/me/assessments/compare" + notTwo, token);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.detail()).isEqualTo("Choose two different quizzes to compare.");
        }
        assertThat(http.get(
                                "/me/assessments/compare?a=a-" + unique + "&b=b-" + unique,
                                Tokens.student("thief-" + unique))
                        .status())
                .isEqualTo(404);
        assertThat(http.get("/me", token).body()).containsEntry("assessments", 2);
    }

    @Test
    void the_overview_names_the_caller_and_when_they_were_here() {
        String token = Tokens.of("ada-" + unique, "Ada Lovelace", "student");
        assertThat(http.get("/me", null).status()).isEqualTo(401);
        assertThat(http.get("/me", token).body())
                .containsEntry("id", "ada-" + unique)
                .containsEntry("name", "Ada Lovelace")
                .containsEntry("roles", List.of("student"))
                .containsEntry("cohorts", 0)
                .containsKeys("createdAt", "lastSeen");
    }

    @Test
    void the_export_is_an_attachment_with_everything_kept() {
        String person = "exporter-" + unique;
        String token = Tokens.student(person);
        http.put("/me/careers/" + career, token, "{\"note\":\"mine\",\"rating\":\"down\"}");
        http.post("/me/plan/from/" + career, token, null);
        facts.answered("e-" + unique, 2, person, 12);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !http.get("/me/assessments", token).items().isEmpty());

        assertThat(http.get("/me/export", null).status()).isEqualTo(401);
        var export = http.get("/me/export", token);
        assertThat(export.raw().headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(v -> assertThat(v).startsWith("attachment"));
        assertThat(export.body())
                .containsKeys("exportedAt", "createdAt", "lastSeen", "roles", "cohorts")
                .containsEntry("id", person);
        assertThat((List<Map<String, Object>>) export.body().get("careers"))
                .singleElement()
                .satisfies(c -> assertThat(c).containsEntry("note", "mine").containsEntry("rating", "down"));
        assertThat((List<?>) export.body().get("plan")).hasSize(2);
        assertThat((List<?>) export.body().get("assessments")).hasSize(1);
    }
}
