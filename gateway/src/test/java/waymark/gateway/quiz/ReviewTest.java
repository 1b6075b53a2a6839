package waymark.gateway.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.Upstream;

/** All answers at a glance, and the last step of the quiz. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewTest implements Portal {
    private static final String ID = "sitting-to-finish-0123456789";
    private static final String COMPLETE = "POST /sittings/" + ID + "/complete";
    private static final String SITTING = "GET /sittings/" + ID;

    private Browser visitor;
    private int looked;

    @BeforeEach
    void a_visitor_with_a_sitting() {
        visitor = new Browser();
        visitor.plant(SITE, "__Host-sitting", ID);
        looked = UPSTREAM.asked(SITTING).size();
    }

    @Test
    void what_is_complete_leads_to_the_results_with_one_question() {
        UPSTREAM.answer(COMPLETE, 200, "{}");
        assertThat(finish().headers().firstValue("Location")).contains("/results");
        assertThat(UPSTREAM.asked(SITTING)).hasSize(looked);
    }

    @Test
    void what_is_missing_is_told() {
        UPSTREAM.answer(
                COMPLETE,
                new Upstream.Reply(
                        422,
                        "application/problem+json",
                        "{\"status\":422,\"title\":\"Not yet\",\"detail\":\"Answer at least eight more.\"}",
                        Map.of()));
        UPSTREAM.answer(SITTING, 200, answers(1, false, false));
        HttpResponse<String> told = finish();
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body())
                .contains("Answer at least eight more.", "1 of 80 answered", "Sing in a choir")
                .contains("answers are needed before there is a result")
                .doesNotContain("You can see your results now", "See my results");
        assertThat(UPSTREAM.asked(SITTING).getLast().uri()).endsWith("?sections=true");
    }

    @Test
    void results_are_promised_where_the_quiz_says_that_it_is_enough() {
        UPSTREAM.answer(SITTING, 200, answers(79, true, false));
        assertThat(visitor.get(SITE + "/quiz/review").body())
                .contains("That was the last question.", "You can see your results now", "See my results")
                .doesNotContain("A few more answers are", "Go on with");
    }

    @Test
    void every_question_is_listed_by_section_with_its_answer_and_leads_there() {
        UPSTREAM.answer(SITTING, 200, answers(41, true, true));
        assertThat(visitor.get(SITE + "/quiz/review").body())
                .contains("First things", "2 of 3 without an answer", "Later things", "all answered")
                .contains("<a href=\"/quiz/7?from=review\">Sing in a choir</a>", "Skipped", "Not answered yet")
                .contains("<li id=\"n9\"><a href=\"/quiz/9?from=review\">Prune trees</a>", "Rather not")
                .contains("Go on with", "href=\"/quiz/8\"", "See my results")
                .doesNotContain("<footer");
    }

    @Test
    void a_sitting_that_is_gone_is_let_go() {
        UPSTREAM.answer(COMPLETE, 404, "{\"status\":404,\"title\":\"Not Found\"}");
        UPSTREAM.answer(SITTING, 404, "{\"status\":404,\"title\":\"Not Found\"}");
        assertThat(finish().headers().firstValue("Location")).contains("/quiz");
        assertThat(visitor.cookie(SITE, "__Host-sitting")).isNull();
    }

    private HttpResponse<String> finish() {
        String csrf = visitor.get(SITE + "/sample").body().split(" ")[0];
        return visitor.post(SITE + "/quiz/complete", Map.of("csrf", csrf));
    }

    private static String answers(int answered, boolean ready, boolean left) {
        String question =
                """
                "question":{"id":"q8","text":"Prune","section":"s","sectionTitle":"First things","sectionIntro":"Go.",
                 "sectionNumber":1,"number":8,"choices":[],"skip":0},""";
        return """
                {"id":"%s","instrument":"interests-1","state":"open",%s
                 "progress":{"answered":%d,"total":80,"percent":1,"sections":[],"sectionsDone":[],"ready":%s},
                 "sections":[
                  {"id":"s1","title":"First things","done":false,"items":[
                   {"number":7,"text":"Sing in a choir","answer":0},
                   {"number":8,"text":"Repair bicycles"},
                   {"number":9,"text":"Prune trees","answer":2,"label":"Rather not"}]},
                  {"id":"s2","title":"Later things","done":true,"items":[
                   {"number":10,"text":"Keep bees","answer":5,"label":"I'd love it"}]}]}"""
                .formatted(ID, left ? question : "", answered, ready);
    }
}
