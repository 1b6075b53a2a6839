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

/** The last step of the quiz. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FinishTest implements Portal {
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
        UPSTREAM.answer(
                SITTING,
                200,
                "{\"id\":\"%s\",\"instrument\":\"interests-1\",\"state\":\"open\",\"answers\":{},\"skipped\":[],\"progress\":{\"answered\":1,\"total\":80,\"percent\":1,\"sections\":[],\"sectionsDone\":[]},\"unanswered\":[{\"id\":\"q07\",\"text\":\"Sing in a choir\"}]}"
                        .formatted(ID));
        HttpResponse<String> told = finish();
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body())
                .contains("Answer at least eight more.", "1 of 80 answered", "Sing in a choir")
                .contains("A few more answers are needed before there is a")
                .doesNotContain("You can see your matches now");
        assertThat(UPSTREAM.asked(SITTING).getLast().uri()).endsWith("?unanswered=true");
    }

    @Test
    void matches_are_promised_where_the_quiz_says_that_it_is_enough() {
        UPSTREAM.answer(
                SITTING,
                200,
                "{\"id\":\"%s\",\"instrument\":\"interests-1\",\"state\":\"open\",\"progress\":{\"answered\":79,\"total\":80,\"percent\":100,\"sections\":[],\"sectionsDone\":[],\"ready\":true},\"unanswered\":[{\"id\":\"q07\",\"text\":\"Sing in a choir\"}]}"
                        .formatted(ID));
        assertThat(visitor.get(SITE + "/quiz/finish").body())
                .contains("You can see your matches now", "Sing in a choir")
                .doesNotContain("A few more answers are needed");
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
}
