package waymark.gateway.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.Upstream;

/** One question after the other, as the quiz service says. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionTest implements Portal {
    private static final String ID = "sitting-with-questions-0123456789";
    private static final String SITTING = "GET /sittings/" + ID;
    private static final String INSTRUMENTS =
            """
            {"items":[{"id":"interests-7","minutes":12,"questions":90,
             "scale":{"min":1,"max":3}}],"total":1,"current":"interests-7","unclaimedDays":77}""";
    private static final String OPEN =
            """
            {"id":"%s","instrument":"interests-7","state":"open",
             "progress":{"answered":41,"total":90,"percent":47,"sections":["s1","s2"],"sectionsDone":["s1"]},
             "question":{"id":"q44","text":"Tune a piano","section":"s2","sectionTitle":"Second things",
                         "sectionIntro":"Take your time.","sectionNumber":2,"number":44,"previous":"q43","skip":9,
                         "choices":[{"value":1,"label":"No"},{"value":2,"label":"Perhaps"},{"value":3,"label":"Yes"}],
                         "answer":3}}"""
                    .formatted(ID);

    private Browser visitor;

    @BeforeEach
    void a_visitor_with_a_sitting() {
        UPSTREAM.answer("GET /instruments", 200, INSTRUMENTS);
        UPSTREAM.answer(SITTING, 200, OPEN);
        visitor = new Browser();
        visitor.plant(SITE, "__Host-sitting", ID);
    }

    @Test
    void the_page_shows_the_question_the_service_names_with_what_it_says_of_it() {
        String page = visitor.get(SITE + "/quiz/question?after=q43").body();
        assertThat(page)
                .contains("Tune a piano", "Part 2 of 2: Second things", "Question 44 of 90", "Take your time.", "47 %")
                .contains("Kept so far: 41 answers", "/quiz/question?item=q43")
                .contains("value=\"3\" aria-pressed=\"true\"", "value=\"2\" aria-pressed=\"false\"")
                .contains("<span>Perhaps</span>", "value=\"9\" data-skip")
                .doesNotContain("value=\"4\"");
        assertThat(UPSTREAM.asked(SITTING).getLast().uri()).endsWith("?after=q43");
        visitor.get(SITE + "/quiz/question?item=q%26b");
        assertThat(UPSTREAM.asked(SITTING).getLast().uri()).endsWith("?item=q%26b");
    }

    @Test
    void a_question_of_an_instrument_that_is_offered_no_more_is_shown_like_any_other() {
        UPSTREAM.answer("GET /instruments", 200, "{\"items\":[],\"current\":\"interests-8\",\"unclaimedDays\":1}");
        assertThat(visitor.get(SITE + "/quiz/question").body()).contains("Tune a piano", "Part 2 of 2: Second things");
    }

    @Test
    void what_is_no_answer_goes_to_no_service_and_one_off_the_scale_is_refused_by_it() {
        String call = "PUT /sittings/" + ID + "/answers";
        UPSTREAM.answer(call, refusal(422, "answer-range", "The answer must be a whole number from 1 to 3."));
        int before = UPSTREAM.asked(call).size();
        assertThat(visitor.post(SITE + "/quiz/answer", Map.of("csrf", csrf(), "item", "q44", "answer", "two"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(UPSTREAM.asked(call)).hasSize(before);
        HttpResponse<String> off =
                visitor.post(SITE + "/quiz/answer", Map.of("csrf", csrf(), "item", "q44", "answer", "12"));
        assertThat(off.statusCode()).isEqualTo(422);
        assertThat(off.body()).contains("The answer must be a whole number from 1 to 3.", "Tune a piano");
    }

    @Test
    void when_nothing_is_left_to_ask_the_end_comes_and_after_it_the_results() {
        UPSTREAM.answer(SITTING, 200, OPEN.replaceFirst("(?s),\\s*\"question\".*", "}"));
        assertThat(location(visitor.get(SITE + "/quiz/question"))).isEqualTo("/quiz/finish");
        UPSTREAM.answer(SITTING, 200, OPEN.replace("open", "completed"));
        assertThat(location(visitor.get(SITE + "/quiz/question"))).isEqualTo("/results");
        UPSTREAM.answer(SITTING, 404, "{}");
        assertThat(location(visitor.get(SITE + "/quiz/question"))).isEqualTo("/quiz");
        assertThat(visitor.cookie(SITE, "__Host-sitting")).isNull();
    }

    @Test
    void an_answer_is_kept_and_leads_to_what_follows_it() {
        UPSTREAM.answer("PUT /sittings/" + ID + "/answers", 200, OPEN);
        HttpResponse<String> kept =
                visitor.post(SITE + "/quiz/answer", Map.of("csrf", csrf(), "item", "q44", "answer", "2"));
        assertThat(location(kept)).isEqualTo("/quiz/question?after=q44");
        assertThat(new String(
                        UPSTREAM.asked("PUT /sittings/" + ID + "/answers")
                                .getLast()
                                .body(),
                        StandardCharsets.UTF_8))
                .isEqualTo("{\"answers\":{\"q44\":2}}");
    }

    @Test
    void an_answer_to_a_completed_sitting_leads_to_its_results() {
        UPSTREAM.answer("PUT /sittings/" + ID + "/answers", conflict("completed", "This sitting is completed."));
        assertThat(location(visitor.post(SITE + "/quiz/answer", Map.of("csrf", csrf(), "item", "q44", "answer", "2"))))
                .isEqualTo("/results");
    }

    @Test
    void an_answer_that_could_not_be_kept_is_shown_once_more_with_the_reason() {
        UPSTREAM.answer("PUT /sittings/" + ID + "/answers", conflict("busy", "Too many changes at once."));
        HttpResponse<String> again =
                visitor.post(SITE + "/quiz/answer", Map.of("csrf", csrf(), "item", "q44", "answer", "2"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body())
                .contains("Too many changes at once.", "Tune a piano")
                .contains("value=\"2\" aria-pressed=\"true\"", "value=\"3\" aria-pressed=\"false\"");
        assertThat(UPSTREAM.asked(SITTING).getLast().uri()).endsWith("?item=q44");
    }

    private static Upstream.Reply conflict(String slug, String detail) {
        return refusal(409, slug, detail);
    }

    private static Upstream.Reply refusal(int status, String slug, String detail) {
        return new Upstream.Reply(
                status,
                "application/problem+json",
                "{\"type\":\"urn:waymark:problem:%s\",\"title\":\"Refused\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(slug, status, detail),
                Map.of());
    }

    @Test
    void the_quiz_begins_with_the_current_instrument_and_says_how_long_it_is() {
        UPSTREAM.answer("POST /sittings", 201, OPEN);
        String start = new Browser().get(SITE + "/quiz").body();
        assertThat(start)
                .contains("90 short questions", "about 12 minutes", "press 1 to 3")
                .doesNotContain("Eighty");
        assertThat(location(visitor.post(SITE + "/quiz", Map.of("csrf", csrf()))))
                .isEqualTo("/quiz/question");
        assertThat(new String(UPSTREAM.asked("POST /sittings").getLast().body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"instrument\":\"interests-7\"}");
    }

    private String csrf() {
        return visitor.get(SITE + "/sample").body().split(" ")[0];
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
