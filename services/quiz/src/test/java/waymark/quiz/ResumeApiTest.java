package waymark.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;

/** Going on with a sitting: whose it is, and which question it asks now. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResumeApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(server.getURI());
    }

    @Test
    void a_signed_in_persons_sittings_are_listed_for_them_alone() {
        String ada = Tokens.student(UUID.randomUUID().toString());
        String first = begin(ada);
        String second = begin(ada);
        put("/sittings/" + first, AnsweredItems.json(1, 3), ada);

        assertThat(http.get("/me/sittings", null).status()).isEqualTo(401);
        Http.Answer mine = http.get("/me/sittings", ada);
        assertThat(mine.body()).containsEntry("total", 2);
        assertThat(ids(mine)).containsExactlyInAnyOrder(first, second);
        assertThat(ids(http.get("/me/sittings?page=0&size=1", ada))).containsExactly(first);
        assertThat(http.get("/me/sittings", Tokens.student(UUID.randomUUID().toString()))
                        .body())
                .containsEntry("total", 0);
        refused(http.get("/me/sittings?size=1000", ada), "100");

        String own = "/me/sittings/" + first;
        assertThat(http.get(own, null).status()).isEqualTo(401);
        assertThat(http.get(own, ada).body()).isEqualTo(mine.items().getFirst());
        assertThat(http.get(own, Tokens.student(UUID.randomUUID().toString())).status())
                .isEqualTo(404);
        assertThat(http.get("/me/sittings/" + begin(null), ada).status()).isEqualTo(404);
        assertThat(http.get("/me/sittings/unknown", ada).status()).isEqualTo(404);
    }

    @Test
    void a_sitting_says_which_question_is_next_and_what_was_left_out() {
        String sitting = "/sittings/" + begin(null);
        assertThat(http.get(sitting, null).object("question"))
                .containsEntry("id", "q01")
                .containsEntry("number", 1)
                .doesNotContainKey("previous");

        Http.Answer told = put(sitting, "{\"answers\":{\"q10\":4,\"q02\":0}}", null);
        assertThat(told.object("question"))
                .containsEntry("id", "q11")
                .containsEntry("number", 11)
                .containsEntry("section", "s2")
                .containsEntry("sectionNumber", 2)
                .containsEntry("previous", "q10")
                .containsKey("text")
                .doesNotContainKey("answer");
        assertThat(told.object("progress")).containsEntry("percent", 2);
        assertThat(told.body()).doesNotContainKey("unanswered");

        assertThat(http.get(sitting, null).object("question")).containsEntry("id", "q01");
        assertThat(http.get(sitting + "?after=q01", null).object("question")).containsEntry("id", "q03");
        assertThat(http.get(sitting + "?after=q80", null).object("question")).containsEntry("id", "q01");
        assertThat(http.get(sitting + "?item=q02", null).object("question")).containsEntry("answer", 0);
        assertThat(http.get(sitting + "?item=q10", null).object("question")).containsEntry("answer", 4);
        assertThat(http.get(sitting + "?item=q99", null).body()).doesNotContainKey("question");

        Http.Answer end = put(sitting, AnsweredItems.json(11, 80), null);
        assertThat(end.object("question")).containsEntry("id", "q01");
        put(sitting, AnsweredItems.json(3, 9), null);
        assertThat(put(sitting, "{\"answers\":{\"q01\":0}}", null).body()).doesNotContainKey("question");
        List<Map<String, Object>> left = list(http.get(sitting + "?unanswered=true", null), "unanswered");
        assertThat(left).extracting(q -> q.get("id")).containsExactly("q01", "q02");
        refused(http.get(sitting + "?unanswered=perhaps", null), "unanswered");
    }

    @Test
    void a_question_is_found_by_its_place_and_all_answers_are_told_by_section() {
        String sitting = "/sittings/" + begin(null);
        put(sitting, "{\"answers\":{\"q12\":4,\"q02\":0}}", null);

        assertThat(http.get(sitting + "?number=12", null).object("question"))
                .containsEntry("id", "q12")
                .containsEntry("number", 12)
                .containsEntry("answer", 4);
        for (String nowhere : List.of("0", "81", "-1")) {
            assertThat(http.get(sitting + "?number=" + nowhere, null).body()).doesNotContainKey("question");
        }
        refused(http.get(sitting + "?number=twelve", null), "number");

        assertThat(http.get(sitting, null).body()).doesNotContainKey("sections");
        List<Map<String, Object>> sections = list(http.get(sitting + "?sections=true", null), "sections");
        assertThat(sections).hasSize(8);
        assertThat(sections.getFirst())
                .containsEntry("title", "First things first")
                .containsEntry("done", false);
        assertThat(lines(sections.get(0)).get(1))
                .containsEntry("number", 2)
                .containsEntry("answer", 0)
                .doesNotContainKey("label");
        assertThat(lines(sections.get(1)).get(1))
                .containsEntry("id", "q12")
                .containsEntry("number", 12)
                .containsEntry("answer", 4)
                .containsEntry("label", "I'd like it");
        assertThat(lines(sections.get(1)).get(2)).containsKey("text").doesNotContainKeys("answer", "label");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> lines(Map<String, Object> section) {
        return (List<Map<String, Object>>) section.get("items");
    }

    private String begin(String token) {
        return http.send("POST", "/sittings", token, "{\"instrument\":\"interests-1\"}")
                .id();
    }

    private Http.Answer put(String sitting, String answers, String token) {
        return http.send("PUT", sitting + "/answers", token, answers);
    }

    private static void refused(Http.Answer answer, String part) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.raw().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.detail()).contains(part);
    }

    private static List<String> ids(Http.Answer list) {
        return list.items().stream().map(s -> (String) s.get("id")).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Http.Answer answer, String name) {
        return (List<Map<String, Object>>) answer.body().get(name);
    }
}
