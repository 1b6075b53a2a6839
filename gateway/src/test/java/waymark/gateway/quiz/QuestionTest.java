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
    private static final String OPEN =
            """
            {"id":"%s","instrument":"interests-7","state":"open",
             "progress":{"answered":41,"total":90,"percent":47,"sections":["s1","s2"],"sectionsDone":["s1"]},
             "question":{"id":"q44","text":"Tune a piano","section":"s2","sectionTitle":"Second things",
                         "sectionIntro":"Take your time.","sectionNumber":2,"number":44,"skip":9,
                         "choices":[{"value":1,"label":"No"},{"value":2,"label":"Perhaps"},{"value":3,"label":"Yes"}],
                         "answer":3}}"""
                    .formatted(ID);

    private Browser visitor;

    @BeforeEach
    void a_visitor_with_a_sitting() {
        UPSTREAM.answer(SITTING, 200, OPEN);
        visitor = new Browser();
        visitor.plant(SITE, "__Host-sitting", ID);
    }

    @Test
    void the_page_shows_the_question_the_service_names_with_what_it_says_of_it() {
        String page = visitor.get(SITE + "/quiz/44").body();
        assertThat(page)
                .contains("Tune a piano", "Part 2 of 2: Second things", "Take your time.", "47%")
                .contains("<title>Question 44 of 90", "action=\"/quiz/44\"", "href=\"/quiz/43\" data-back")
                .contains("href=\"/quiz/45\" data-forward", "href=\"/quiz/review\"", "Save and leave")
                .contains("value=\"3\" aria-pressed=\"true\"", "value=\"2\" aria-pressed=\"false\"")
                .contains("<span>Perhaps</span>", "value=\"9\" data-skip")
                .doesNotContain("value=\"4\"", "<nav aria-label=\"Main\">", "<footer");
        assertThat(UPSTREAM.asked(SITTING).getLast().uri()).endsWith("?number=44");
    }

    @Test
    void an_address_of_a_question_shows_nobody_elses_answers_and_leads_who_has_none_to_the_start() {
        int before = UPSTREAM.asked(SITTING).size();
        assertThat(location(new Browser().get(SITE + "/quiz/44"))).isEqualTo("/quiz");
        assertThat(location(new Browser().get(SITE + "/quiz/review"))).isEqualTo("/quiz");
        assertThat(UPSTREAM.asked(SITTING)).hasSize(before);
        assertThat(visitor.get(SITE + "/quiz/44").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void a_question_there_is_not_is_said_not_to_be_there() {
        UPSTREAM.answer(SITTING, 200, OPEN.replaceFirst("(?s),\\s*\"question\".*", "}"));
        HttpResponse<String> nothing = visitor.get(SITE + "/quiz/91");
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.body()).contains("no question with this number");
    }

    @Test
    void going_on_leads_to_the_address_of_the_first_question_left() {
        assertThat(location(visitor.get(SITE + "/quiz/question"))).isEqualTo("/quiz/44");
    }

    @Test
    void a_question_of_an_instrument_that_is_offered_no_more_is_shown_like_any_other() {
        UPSTREAM.answer("GET /instruments", 200, "{\"items\":[],\"current\":\"interests-8\",\"unclaimedDays\":1}");
        assertThat(visitor.get(SITE + "/quiz/44").body()).contains("Tune a piano", "Part 2 of 2: Second things");
    }

    @Test
    void what_is_no_answer_goes_to_no_service_and_one_off_the_scale_is_refused_by_it() {
        String call = "PUT /sittings/" + ID + "/answers";
        UPSTREAM.answer(call, refusal(422, "answer-range", "The answer must be a whole number from 1 to 3."));
        int before = UPSTREAM.asked(call).size();
        assertThat(visitor.post(SITE + "/quiz/44", Map.of("csrf", csrf(), "item", "q44", "answer", "two"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(UPSTREAM.asked(call)).hasSize(before);
        HttpResponse<String> off =
                visitor.post(SITE + "/quiz/44", Map.of("csrf", csrf(), "item", "q44", "answer", "12"));
        assertThat(off.statusCode()).isEqualTo(422);
        assertThat(off.body()).contains("The answer must be a whole number from 1 to 3.", "Tune a piano");
    }

    @Test
    void when_nothing_is_left_to_ask_the_end_comes_and_after_it_the_results() {
        UPSTREAM.answer(SITTING, 200, OPEN.replaceFirst("(?s),\\s*\"question\".*", "}"));
        assertThat(location(visitor.get(SITE + "/quiz/question"))).isEqualTo("/quiz/review");
        UPSTREAM.answer(SITTING, 200, OPEN.replace("open", "completed"));
        assertThat(location(visitor.get(SITE + "/quiz/question"))).isEqualTo("/results");
        assertThat(location(visitor.get(SITE + "/quiz/44"))).isEqualTo("/results");
        UPSTREAM.answer(SITTING, 404, "{}");
        assertThat(location(visitor.get(SITE + "/quiz/question"))).isEqualTo("/quiz");
        assertThat(visitor.cookie(SITE, "__Host-sitting")).isNull();
    }

    @Test
    void an_answer_is_kept_and_leads_to_what_follows_it() {
        UPSTREAM.answer("PUT /sittings/" + ID + "/answers", 200, OPEN.replace("\"number\":44", "\"number\":47"));
        HttpResponse<String> kept =
                visitor.post(SITE + "/quiz/44", Map.of("csrf", csrf(), "item", "q44", "answer", "2"));
        assertThat(location(kept)).isEqualTo("/quiz/47");
        assertThat(new String(
                        UPSTREAM.asked("PUT /sittings/" + ID + "/answers")
                                .getLast()
                                .body(),
                        StandardCharsets.UTF_8))
                .isEqualTo("{\"answers\":{\"q44\":2}}");
        assertThat(location(visitor.post(
                        SITE + "/quiz/44?from=review", Map.of("csrf", csrf(), "item", "q44", "answer", "2"))))
                .isEqualTo("/quiz/review#n44");
    }

    @Test
    void an_answer_to_a_completed_sitting_leads_to_its_results() {
        UPSTREAM.answer("PUT /sittings/" + ID + "/answers", conflict("completed", "This sitting is completed."));
        assertThat(location(visitor.post(SITE + "/quiz/44", Map.of("csrf", csrf(), "item", "q44", "answer", "2"))))
                .isEqualTo("/results");
    }

    @Test
    void an_answer_that_could_not_be_kept_is_shown_once_more_with_the_reason() {
        UPSTREAM.answer("PUT /sittings/" + ID + "/answers", conflict("busy", "Too many changes at once."));
        HttpResponse<String> again =
                visitor.post(SITE + "/quiz/44", Map.of("csrf", csrf(), "item", "q44", "answer", "2"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body())
                .contains("Too many changes at once.", "Tune a piano")
                .contains("value=\"2\" aria-pressed=\"true\"", "value=\"3\" aria-pressed=\"false\"");
        assertThat(UPSTREAM.asked(SITTING).getLast().uri()).endsWith("?number=44");
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

    private String csrf() {
        return visitor.get(SITE + "/sample").body().split(" ")[0];
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
