package waymark.gateway.account.career;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

/** The careers a person keeps, on one page. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedCareersPageTest implements Portal {
    private static final String LIST = SITE + "/account/careers";
    private static final String BAKER =
            """
            {"revision":1,"slug":"baker","title":"Baker","note":"Early hours","rating":"up",
             "savedAt":"2026-11-29T10:00:00Z","available":true}""";

    private static final String JUDGE =
            """
            {"revision":1,"slug":"judge","title":"Judge","savedAt":"2026-11-29T10:00:00Z","available":true}""";

    @Inject
    SessionService sessions;

    @BeforeEach
    void kept() {
        UPSTREAM.answer("GET /me/careers", 200, "{\"items\":[" + BAKER + "," + JUDGE + "],\"total\":2}");
        UPSTREAM.answer("PATCH /me/careers/judge", 200, JUDGE);
        UPSTREAM.answer(
                "GET /assessments/of-saved/fit/baker",
                200,
                """
                {"slug":"baker","title":"Baker","preparation":2,"fit":63.6,"margin":8.2,"above":91,"tier":"great",
                 "baseline":50,"imported":false,"reasons":[]}""");
        UPSTREAM.answer("GET /assessments/of-saved/fit/judge", 404, "{}");
    }

    @Test
    void each_shows_how_well_it_fits_by_the_persons_newest_quiz() {
        overview("\"completed\":\"of-saved\",");
        String page =
                SignedIn.as(sessions, SITE, "saved-ann", "student").get(LIST).body();
        assertThat(page)
                .containsSubsequence(
                        ">Baker</a>", ">64<span", "± 8", "great fit", "/results/of-saved/fit/baker", ">Judge</a>")
                .contains("Early hours", "Compare the first 2")
                .doesNotContain("/fit/judge", "Take <a href=\"/quiz\">the quiz</a>");
    }

    @Test
    void without_a_quiz_it_says_how_to_come_by_that() {
        overview("");
        assertThat(SignedIn.as(sessions, SITE, "saved-bob", "student").get(LIST).body())
                .contains("<a href=\"/quiz\">the quiz</a>, and each career here shows how well it fits")
                .doesNotContain("of 100");
    }

    @Test
    void what_was_saved_says_so_where_it_was_pressed_and_nowhere_else() {
        overview("");
        Browser eve = SignedIn.as(sessions, SITE, "saved-eve", "student");
        String token = eve.get(LIST).body().replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        String next = eve.post(LIST + "/judge", Map.of("csrf", token, "note", "", "rating", "down"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(next).endsWith("#career-judge");
        String page = eve.get(SITE + next.replaceAll("#.*", "")).body();
        assertThat(page.substring(page.indexOf("id=\"career-judge\""))).contains("role=\"status\">Saved.</span>");
        assertThat(page.substring(0, page.indexOf("id=\"career-judge\""))).doesNotContain("Saved.</");
    }

    private static void overview(String completed) {
        UPSTREAM.answer(
                "GET /me/overview",
                200,
                "{\"assessments\":1,\"careers\":2," + completed + "\"planShare\":0,\"newest\":[],\"plan\":[],"
                        + "\"nextSteps\":[],\"next\":[],\"cohorts\":[]}");
    }
}
