package waymark.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

/** Two quizzes side by side. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryPagesTest implements Portal {
    private static final String BOTH =
            """
            {"a":{"id":"s1","title":"Interest quiz","items":80,"answered":80,"share":100,"comparable":true,
               "startedAt":"2026-10-01T10:00:00Z","completedAt":"2026-10-01T10:09:00Z","interests":{"R":20.0},
               "top":[{"slug":"baker","title":"Baker","fit":61.0,"tier":"good"}]},
             "b":{"id":"s2","title":"Interest quiz","items":80,"answered":80,"share":100,"comparable":true,
               "startedAt":"2026-11-01T10:00:00Z","completedAt":"2026-11-01T10:09:00Z","interests":{"R":60.0},
               "top":[{"slug":"baker","title":"Baker","fit":71.5,"tier":"great"}]},
             "differences":[{"interest":"R","first":20.0,"second":60.0,"change":40.0,"real":true}],
             "rule":"A change counts as real when it is large."}""";
    private static final String ANSWERS =
            """
            {"a":"s1","b":"s2","scales":[
              {"scale":"R","label":"Building","first":20.0,"second":60.0,"change":40.0,"real":true,"items":[
                {"id":"q01","text":"Repair a bicycle","first":"Not at all","second":"Very much","points":10.0},
                {"id":"q07","text":"Plant trees","second":"A little","points":-2.55}]},
              {"scale":"I","label":"Finding out","first":50.0,"second":50.0,"change":0.0,"real":false},
              {"scale":"A","label":"Creating","first":50.0,"second":52.5,"change":2.5,"real":false,"items":[
                {"id":"q02","text":"Write a song","first":"A little","second":"Very much","points":2.5}]}],
             "rule":"Two scores count as different when they are far apart."}""";

    @Inject
    SessionService sessions;

    @Test
    void the_answers_that_moved_a_scale_are_named_with_their_points() {
        UPSTREAM.answer("GET /me/assessments/compare", 200, BOTH);
        UPSTREAM.answer("GET /me/sittings/compare", 200, ANSWERS);

        assertThat(page("/account/assessments/compare?a=s1&b=s2"))
                .contains("Which answers moved it", "Building: +40.0", "more than chance")
                .contains("Repair a bicycle", "Not at all", "Very much", "+10.0", "no answer", "−2.5")
                .contains("/account/assessments/compare/baker?a=s1&amp;b=s2", "Why it moved")
                .contains("1 scale moved within chance</summary>")
                .containsSubsequence("Building: +40.0", "1 scale moved within chance", "Creating: +2.5")
                .doesNotContain("Finding out: ");
    }

    @Test
    void without_the_quiz_the_rest_is_there() {
        UPSTREAM.answer("GET /me/assessments/compare", 200, BOTH);
        UPSTREAM.answer("GET /me/sittings/compare", 503, "{}");

        assertThat(page("/account/assessments/compare?a=s1&b=s2"))
                .contains("Two quizzes side by side", "Your answers cannot be compared right now");
    }

    @Test
    void why_a_match_moved_is_shown_part_by_part_with_what_is_left_and_the_sum() {
        UPSTREAM.answer(
                "GET /me/matches/compare/baker",
                200,
                """
                {"slug":"baker","title":"Baker","first":61.0,"second":71.5,"change":10.5,"real":true,"parts":[
                  {"kind":"interest","key":"R","label":"Building","first":-4.0,"second":6.0,"change":10.0,
                   "firstYours":20.0,"secondYours":60.0}],"rest":0.5,"rule":"Far apart."}""");

        assertThat(page("/account/assessments/compare/baker?a=s1&b=s2"))
                .contains("Why it moved: Baker", "It fitted 61, and fits 72 now.", "more than chance explains")
                .contains("Building", ">20<", ">60<", "+10.0", "Everything else", "+0.5", "+10.5");
    }

    private String page(String path) {
        Browser ann = SignedIn.as(sessions, SITE, "history-ann", "student");
        return ann.get(SITE + path).body();
    }
}
