package waymark.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;

/** Results of which the asker holds what was answered before. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownResultTest implements Backends {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Inject
    EmbeddedServer server;

    @Inject
    Producer<String, byte[]> producer;

    private String owner;
    private Http http;
    private String sitting;

    @BeforeEach
    void a_visitor_completes() {
        http = new Http(server.getURI());
        owner = UUID.randomUUID().toString();
        sitting = "/sittings/"
                + http.post("/sittings", null, "{\"instrument\":\"interests-1\"}")
                        .id();
        http.put(sitting + "/answers", null, AnsweredItems.json(1, 80));
    }

    @Test
    void an_open_sitting_has_no_result_to_hold() {
        assertThat(known("*", null).status()).isEqualTo(404);
        assertThat(known("*", null).raw().headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void the_result_is_told_to_be_unchanged_until_it_is_claimed() {
        String tag = complete();
        Http.Answer again = known(tag, null);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.raw().body()).isEmpty();
        assertThat(known("W/\"other\"", null).status()).isEqualTo(200);

        assertThat(http.post(sitting + "/claim", Tokens.student(owner), null).status())
                .isEqualTo(200);
        assertThat(known(tag, Tokens.student(owner)).body()).containsEntry("person", owner);
    }

    @Test
    void holding_the_result_opens_nothing_to_those_who_may_not_read_it_any_more() {
        String tag = complete();
        http.post(sitting + "/claim", Tokens.student(owner), null);
        String owners = tag(http.get(sitting + "/assessment", Tokens.student(owner)));
        for (String held : new String[] {tag, owners, "*"}) {
            assertThat(known(held, null).status()).isEqualTo(401);
            assertThat(known(held, Tokens.student(UUID.randomUUID().toString())).status())
                    .isEqualTo(403);
        }
        assertThat(known(owners, Tokens.student(owner)).status()).isEqualTo(304);
    }

    @Test
    void nothing_is_unchanged_once_it_is_erased() throws Exception {
        String tag = complete();
        http.post(sitting + "/claim", Tokens.student(owner), null);
        assertThat(known(tag, Tokens.student(owner)).status()).isEqualTo(200);
        String receipt = UUID.randomUUID().toString();
        var erased = new ProducerRecord<>(
                "people",
                owner,
                """
                {"person":"%s","revision":1,"receipt":"%s","requestedAt":"2026-01-01T00:00:00Z"}"""
                        .formatted(owner, receipt)
                        .getBytes(StandardCharsets.UTF_8));
        erased.headers().add("ce_type", "profile.person-erased.v1".getBytes(StandardCharsets.UTF_8));
        producer.send(erased).get();
        await().atMost(TIMEOUT)
                .until(() -> http.get("/erasures/" + receipt, null).status() == 200);
        assertThat(known(tag, Tokens.student(owner)).status()).isEqualTo(404);
        assertThat(known("*", Tokens.student(owner)).status()).isEqualTo(404);
    }

    private String complete() {
        http.post(sitting + "/complete", null, null);
        return tag(http.get(sitting + "/assessment", null));
    }

    private Http.Answer known(String tag, String token) {
        return http.send("GET", sitting + "/assessment", token, null, "If-None-Match", tag);
    }

    private static String tag(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.raw().headers().firstValue("ETag").orElseThrow();
    }
}
