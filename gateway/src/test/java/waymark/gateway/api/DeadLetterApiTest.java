package waymark.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Tokens;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.Upstream;
import waymark.outbox.DeadLetter;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadLetterApiTest implements Portal {
    private static final String LETTERS = SITE + "/api/admin/events/dead";
    private static final String QUIZ = "people-2-17-quiz-PeopleListener";

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    ObjectMapper json;

    private final Browser caller = new Browser();
    private final String[] admin = {"Authorization", "Bearer " + Tokens.admin("ann")};

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Portal.super.getProperties());
        properties.put("waymark.keycloak.url", Tokens.issuer().replaceAll("(://[^/]+).*", "$1"));
        properties.put("waymark.keycloak.issuer", Tokens.issuer());
        return properties;
    }

    @BeforeEach
    void the_services_keep_a_letter() {
        UPSTREAM.forget();
        UPSTREAM.answer(
                "GET /admin/events/dead",
                200,
                """
                {"items":[{"id":"%s","topic":"people","key":"k","type":"t","reader":"quiz/PeopleListener","error":"e",
                 "attempts":1,"at":"2026-11-24T09:00:00Z","body":"{"}],"total":1,"missing":[]}"""
                        .formatted(QUIZ));
    }

    @Test
    void a_services_letter_is_sent_again_by_that_service_and_with_the_callers_token() {
        UPSTREAM.answer("POST /admin/events/dead/" + QUIZ + "/redrive", 200, "{\"fate\":\"sent\"}");

        assertThat(list().items()).extracting(DeadLetter::id).contains(QUIZ);
        assertThat(list().missing()).isEmpty();
        HttpResponse<String> sent = redrive(QUIZ);

        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).isEqualTo("{\"fate\":\"sent\"}");
        assertThat(UPSTREAM.asked("POST /admin/events/dead/" + QUIZ + "/redrive")
                        .getLast()
                        .header("Authorization"))
                .contains(admin[1]);
    }

    @Test
    void the_gateways_own_letters_are_among_them_and_sent_again_here() {
        String key = "torn-" + UUID.randomUUID();
        var poison = new ProducerRecord<>("career", key, "{\"torn".getBytes(StandardCharsets.UTF_8));
        poison.headers().add("ce_type", "content.career-published.v1".getBytes(StandardCharsets.UTF_8));
        producer.send(poison);
        DeadLetter own = await().atMost(Duration.ofSeconds(30))
                .until(() -> about(key), Optional::isPresent)
                .orElseThrow();

        assertThat(own.reader()).isEqualTo("gateway/CareerListener");
        assertThat(redrive(own.id()).body()).isEqualTo("{\"fate\":\"sent\"}");
        assertThat(list().items()).extracting(DeadLetter::id).doesNotContain(own.id());
    }

    @Test
    void who_does_not_answer_is_named_and_may_be_who_keeps_the_letter() {
        var away = new Upstream.Reply(503, "application/problem+json", "{\"status\":503,\"detail\":\"x\"}", Map.of());
        UPSTREAM.answer("GET /admin/events/dead", away);
        UPSTREAM.answer("POST /admin/events/dead/" + QUIZ + "/redrive", away);

        assertThat(list().missing()).containsExactly("content", "quiz", "recommendation", "profile");
        assertThat(redrive(QUIZ).statusCode()).isEqualTo(503);
    }

    @Test
    void there_is_no_letter_nobody_wrote() {
        assertThat(redrive("people-0-1-quiz-Nobody").statusCode()).isEqualTo(404);
        assertThat(redrive("..%2f..%2fcareers").statusCode()).isEqualTo(404);
        assertThat(redrive("people-0-1-nobody-Nobody").statusCode()).isEqualTo(404);
        assertThat(UPSTREAM.asked())
                .noneMatch(asked -> asked.uri().contains("..") || asked.uri().contains("nobody"));
    }

    @Test
    void letters_of_a_kind_are_asked_of_who_keeps_them_and_sent_again_together() {
        String kind = "quiz-3f2504e0-4f89-11d3-9a0c-0305e82c3301";
        UPSTREAM.answer(
                "POST /admin/events/dead/kinds/" + kind + "/redrive", 200, "{\"sent\":40,\"superseded\":2,\"left\":0}");

        assertThat(caller.get(LETTERS + "?kind=" + kind + "&page=1&size=1", admin)
                        .statusCode())
                .isEqualTo(200);
        assertThat(UPSTREAM.asked("GET /admin/events/dead").getLast().uri())
                .contains("kind=" + kind, "page=1", "size=1");
        HttpResponse<String> sent = caller.send("POST", LETTERS + "/kinds/" + kind + "/redrive", null, admin);
        assertThat(sent.body()).isEqualTo("{\"sent\":40,\"superseded\":2,\"left\":0}");
        assertThat(caller.send("POST", LETTERS + "/kinds/no-such/redrive", null, admin)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_page_goes_on_where_one_application_ends_and_the_next_begins() {
        assertThat(read("?page=1&size=3").items()).extracting(DeadLetter::id).startsWith(QUIZ);
        assertThat(read("?page=0&size=3").items()).hasSize(3);
        assertThat(read("?page=0&size=3").total()).isGreaterThanOrEqualTo(4);
        assertThat(read("?page=0&size=3").kinds()).isNotNull();
    }

    private Optional<DeadLetter> about(String key) {
        return list().items().stream().filter(l -> l.key().equals(key)).findFirst();
    }

    private DeadLetter.All list() {
        return read("?size=100");
    }

    private DeadLetter.All read(String query) {
        try {
            return json.readValue(caller.get(LETTERS + query, admin).body(), DeadLetter.All.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> redrive(String id) {
        return caller.send("POST", LETTERS + "/" + id + "/redrive", null, admin);
    }
}
