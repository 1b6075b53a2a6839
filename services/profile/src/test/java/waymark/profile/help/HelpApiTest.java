package waymark.profile.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HelpApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    private String ada;
    private String adaToken;
    private String counselor;
    private String id;
    private String cohort;
    private Http http;

    @BeforeEach
    void a_group_with_a_student() {
        http = new Http(server.getURI());
        String unique = UUID.randomUUID().toString();
        ada = "ada-" + unique;
        adaToken = Tokens.of(ada, "Ada", "student");
        counselor = Tokens.of("noether-" + unique, "Ms. Noether", "counselor");
        Http.Answer made = http.post("/cohorts", counselor, "{\"name\":\"10b\"}");
        id = made.id();
        cohort = "/cohorts/" + id;
        http.post(
                "/cohorts/join",
                adaToken,
                "{\"code\":\"%s\",\"consent\":true}".formatted(made.body().get("code")));
    }

    @Test
    void who_asks_is_listed_until_the_counselor_marks_it_done() {
        assertThat(http.get("/me/help", adaToken).items().getFirst())
                .containsEntry("open", false)
                .containsEntry("counselor", "Ms. Noether");
        assertThat(ask("{\"text\":\"Which of the two?\"}").body()).containsEntry("open", true);

        assertThat(http.get(cohort + "/help", counselor).items())
                .singleElement()
                .satisfies(asked ->
                        assertThat(asked).containsEntry("person", ada).containsEntry("text", "Which of the two?"));
        assertThat(http.post(cohort + "/help/" + ada + "/done", counselor, null).status())
                .isEqualTo(204);
        assertThat(http.get(cohort + "/help", counselor).items()).isEmpty();
        assertThat(http.get("/me/help", adaToken).items().getFirst())
                .containsEntry("open", false)
                .containsKey("doneAt");
    }

    @Test
    void a_sentence_is_optional_and_not_long() {
        assertThat(ask("{}").status()).isEqualTo(200);
        assertThat(ask("{\"text\":\"%s\"}".formatted("a".repeat(501))).status()).isEqualTo(422);
    }

    @Test
    void who_takes_it_back_or_leaves_is_not_listed() {
        ask("{}");
        assertThat(http.delete("/me/help/" + id, adaToken).status()).isEqualTo(204);
        assertThat(http.get(cohort + "/help", counselor).items()).isEmpty();

        ask("{}");
        http.delete("/me/consents/" + id, adaToken);
        assertThat(http.get(cohort + "/help", counselor).items()).isEmpty();
        assertThat(http.post(cohort + "/help/" + ada + "/done", counselor, null).status())
                .isEqualTo(403);
        assertThat(ask("{}").status()).isEqualTo(404);
    }

    private Http.Answer ask(String body) {
        return http.put("/me/help/" + id, adaToken, body);
    }
}
