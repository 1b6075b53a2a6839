package waymark.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;
import waymark.events.AssessmentEvent;
import waymark.events.AssessmentEvent.AssessmentClaimed;
import waymark.events.AssessmentEvent.AssessmentCompleted;
import waymark.events.AssessmentEvent.SectionDone;
import waymark.events.AssessmentEvent.SittingStarted;
import waymark.testing.EventReader;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuizApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    @Property(name = "endpoints.all.port")
    int managementPort;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(server.getURI());
    }

    @Test
    void instruments_are_shown_without_their_key() {
        assertThat(http.get("/instruments", null).body())
                .containsEntry("total", 1)
                .containsEntry("current", "interests-1")
                .containsEntry("unclaimedDays", 180);

        Http.Answer one = http.get("/instruments/interests-1", null);
        assertThat(one.body())
                .containsEntry("version", "1.0")
                .containsEntry("minutes", 10)
                .containsEntry("questions", 80)
                .containsEntry("activities", 60)
                .hasEntrySatisfying("rule", rule -> assertThat(rule).asString().contains("more than 1.96 times"));
        assertThat(one.object("scale")).containsOnlyKeys("min", "max", "labels");
        assertThat(one.raw().body()).doesNotContain("reverse").doesNotContain("\"scale\":\"");
        assertThat(http.get("/instruments/other", null).status()).isEqualTo(404);
    }

    @Test
    void a_visitor_answers_completes_and_later_claims_and_the_topic_tells_it_all() {
        Http.Answer begun = begin(null);
        String sitting = "/sittings/" + begun.id();
        assertThat(begun.raw().headers().firstValue("Location")).hasValue(sitting);
        assertThat(begun.object("progress")).containsEntry("total", 80).containsEntry("section", "s1");
        assertThat((List<?>) begun.body().get("items")).hasSize(10);
        assertThat(begun.object("progress").get("sections"))
                .asInstanceOf(LIST)
                .hasSize(8)
                .startsWith("s1");
        assertThat(begun.object("question"))
                .containsEntry("section", "s1")
                .containsEntry("skip", 0)
                .containsKeys("sectionTitle", "sectionIntro");
        assertThat(begun.object("question").get("choices"))
                .asInstanceOf(LIST)
                .hasSize(5)
                .startsWith(Map.of("value", 1, "label", "Not for me"))
                .endsWith(Map.of("value", 5, "label", "I'd love it"));

        Http.Answer first = put(sitting, AnsweredItems.json(1, 10), null);
        assertThat(first.object("progress")).containsEntry("answered", 10).containsEntry("section", "s2");
        assertThat(first.object("progress")).containsEntry("sectionsDone", List.of("s1"));
        put(sitting, AnsweredItems.json(11, 80), null);

        Http.Answer done = http.send("POST", sitting + "/complete", null, null);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.object("interests")).containsOnlyKeys("R", "I", "A", "S", "E", "C");
        assertThat(done.body())
                .containsKeys("values", "setting", "flags", "completedAt", "summary", "rule")
                .doesNotContainKey("person");
        assertThat(http.send("POST", sitting + "/complete", null, null).body()).isEqualTo(done.body());
        assertThat(http.get(sitting + "/assessment", null).body()).isEqualTo(done.body());

        assertThat(http.send("POST", sitting + "/claim", null, null).status()).isEqualTo(401);
        String ada = id();
        assertThat(http.send("POST", sitting + "/claim", Tokens.student(ada), null)
                        .status())
                .isEqualTo(200);
        assertThat(http.send("POST", sitting + "/claim", Tokens.student(ada), null)
                        .status())
                .isEqualTo(200);
        assertThat(http.send("POST", sitting + "/claim", Tokens.student(id()), null)
                        .status())
                .isEqualTo(403);
        assertThat(http.get(sitting, null).status()).isEqualTo(401);
        assertThat(http.get(sitting + "/assessment", Tokens.student(ada)).body())
                .containsEntry("person", ada)
                .containsEntry("interests", done.body().get("interests"));

        try (var topic = new EventReader<>(AssessmentEvent.class, e -> e.key().equals(begun.id()))) {
            List<AssessmentEvent> events = topic.await(e -> e.stream().anyMatch(AssessmentClaimed.class::isInstance));
            assertThat(events)
                    .extracting(Object::getClass)
                    .startsWith(SittingStarted.class)
                    .contains(SectionDone.class, AssessmentCompleted.class);
            assertThat(events).extracting(AssessmentEvent::revision).isSorted();
            var claimed = (AssessmentClaimed) events.getLast();
            assertThat(claimed.state().person()).isEqualTo(ada);
            assertThat(claimed.state().scores().interests()).hasSize(6);
            assertThat(claimed.state().sectionsDone()).hasSize(8);
        }
    }

    @Test
    void answers_can_be_changed_skipped_cleared_and_repeated() {
        String sitting = "/sittings/" + begin(null).id();
        put(sitting, "{\"answers\":{\"q01\":4,\"q02\":0}}", null);
        put(sitting, "{\"answers\":{\"q03\":1}}", null);
        put(sitting, "{\"answers\":{\"q03\":1}}", null);
        put(sitting, "{\"answers\":{\"q01\":5,\"q03\":null}}", null);

        Http.Answer now = http.get(sitting, null);
        assertThat(now.object("answers")).isEqualTo(Map.of("q01", 5));
        assertThat(now.body()).containsEntry("skipped", List.of("q02")).containsEntry("state", "open");
    }

    @Test
    void bad_input_is_refused_with_a_sentence_and_changes_nothing() {
        String sitting = "/sittings/" + begin(null).id();

        refused(put(sitting, "{\"answers\":{\"q01\":3,\"q99\":3}}", null), 422, "q99");
        refused(put(sitting, "{\"answers\":{\"q01\":6}}", null), 422, "from 1 to 5");
        refused(put(sitting, "{\"answers\":{\"q01\":2.5}}", null), 422, "whole number");
        refused(put(sitting, "{}", null), 422, "answers");
        for (String coerced : List.of("true", "\"3\"", "\"much\"", "2.5", "[3]", "{}")) {
            refused(
                    put(sitting, "{\"answers\":{\"q01\":" + coerced + "}}", null),
                    422,
                    "answers.q01 must be a whole number");
        }
        refused(put(sitting, "{\"answers\":{\"q01\":3,\"q01\":4}}", null), 422, "twice");
        refused(put(sitting, "{\"answers\":{}} {}", null), 422, "behind the end");
        refused(put(sitting, "{\"answers\":{},\"answer\":{}}", null), 422, "answer is not known here");
        refused(put(sitting, "{\"answers\"", null), 422, "not valid JSON");
        refused(http.send("POST", sitting + "/complete", null, null), 422, "3 more in “Creating”");
        refused(http.send("POST", "/sittings", null, "{\"instrument\":\"other\"}"), 422, "GET /instruments");
        refused(http.send("POST", "/sittings", null, "{}"), 422, "GET /instruments");
        assertThat(http.get(sitting + "/assessment", null).status()).isEqualTo(404);
        assertThat(http.get(sitting, null).object("answers")).isEmpty();
        assertThat(put("/sittings/unknown", "{\"answers\":{}}", null).status()).isEqualTo(404);
    }

    @Test
    void a_completed_sitting_refuses_further_answers() {
        String sitting = "/sittings/" + begin(null).id();
        put(sitting, AnsweredItems.json(1, 60), null);
        assertThat(http.send("POST", sitting + "/complete", null, null).status())
                .isEqualTo(200);

        refused(put(sitting, "{\"answers\":{\"q61\":3}}", null), 409, "Start a new one");
        assertThat(http.get(sitting, null).body())
                .containsEntry("state", "completed")
                .containsKey("assessment");
    }

    @Test
    void the_same_idempotency_key_gives_the_same_sitting_to_the_same_caller_only() {
        String ada = Tokens.student(id());
        String key = UUID.randomUUID().toString();
        String begun = begin(ada, "Idempotency-Key", key).id();

        assertThat(begin(ada, "Idempotency-Key", key).id()).isEqualTo(begun);
        assertThat(begin(Tokens.student(id()), "Idempotency-Key", key).id()).isNotEqualTo(begun);
        String visitors = begin(null, "Idempotency-Key", key).id();
        assertThat(visitors).isNotEqualTo(begun);
        assertThat(begin(null, "Idempotency-Key", key).id()).isEqualTo(visitors);
        refused(
                http.send("POST", "/sittings", null, "{\"instrument\":\"interests-1\"}", "Idempotency-Key", "1"),
                422,
                "at least 16");
    }

    @Test
    void an_expired_token_does_not_silently_begin_a_visitors_sitting() {
        assertThat(http.send("POST", "/sittings", Tokens.expired(id(), "student"), "{\"instrument\":\"interests-1\"}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void the_document_of_the_api_names_every_path() {
        assertThat(http.get("/openapi.json", null).object("paths"))
                .containsKeys("/instruments", "/sittings/{id}/answers", "/sittings/{id}/complete", "/me/sittings");
    }

    @Test
    void health_and_metrics_answer_on_the_management_port_only() {
        var management = new Http(URI.create("http://localhost:" + managementPort));

        assertThat(management.get("/health/liveness", null).body()).containsEntry("status", "UP");
        Http.Answer ready = management.get("/health/readiness", null);
        assertThat(ready.body()).containsEntry("status", "UP");
        assertThat(ready.object("details")).containsKeys("mongodb", "kafka");
        assertThat(management.get("/prometheus", null).raw().body()).contains("jvm_memory_used_bytes");
        assertThat(management.get("/beans", null).status()).isEqualTo(404);
        assertThat(http.get("/health", null).status()).isEqualTo(404);
        assertThat(http.get("/prometheus", null).status()).isEqualTo(404);
    }

    private Http.Answer begin(String token, String... headers) {
        Http.Answer begun = http.send("POST", "/sittings", token, "{\"instrument\":\"interests-1\"}", headers);
        assertThat(begun.status()).isEqualTo(201);
        return begun;
    }

    private Http.Answer put(String sitting, String answers, String token) {
        return http.send("PUT", sitting + "/answers", token, answers);
    }

    private static void refused(Http.Answer answer, int status, String part) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.raw().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.detail()).contains(part);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
