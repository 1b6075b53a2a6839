package waymark.gateway.counselor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InsightPagesTest implements Portal {
    @Inject
    SessionService sessions;

    @Test
    void figures_are_drawn_and_written_and_can_be_taken_along() {
        answer(
                """
                {"cohort":"g","name":"Class","at":"2026-11-24T09:00:00Z","rule":"Only what students share is counted.",
                 "measured":10,"interests":[{"interest":"R","label":"Building","mean":30,"spread":10,
                   "parts":[{"from":0,"to":50,"students":10},{"from":50,"to":75,"students":5}]}],
                 "careers":[{"slug":"actor","title":"Actor","students":20},{"slug":"baker","title":"Baker","students":5}],
                 "quiz":[{"label":"Not begun to begun","students":6,"share":50.0},
                  {"label":"Finished in Nov 2026","students":6,"share":50.0}],
                 "plan":[],"lastHere":[]}""");
        assertThat(page())
                .contains(
                        "width=\"60.0\"",
                        "x1=\"220.0\"",
                        "x2=\"260.0\"",
                        "means of 10 students or more",
                        "<td class=\"number\">30</td><td class=\"number\">10</td>",
                        "5 or more",
                        "aria-label=\"Building: scores 0 to 50, 10 students or more; scores 50 to 75, 5 students or more\"",
                        "x=\"121.0\"\n    y=\"20.0\" width=\"48.0\"",
                        "<td>0 to 50</td><td class=\"number\">10 or more</td>",
                        "width=\"200.0\"",
                        "width=\"50.0\"",
                        "Not begun to begun",
                        "href=\"/api/cohorts/g/insight/table\"",
                        "href=\"/api/cohorts/g/insight/workbook\"");
    }

    @Test
    void a_group_that_is_too_small_says_so() {
        answer(
                """
                {"cohort":"g","name":"Class","at":"2026-11-24T09:00:00Z","message":"Five students are needed.","rule":"r",
                 "measured":0,"interests":[],"careers":[],"quiz":[],"plan":[],"lastHere":[]}""");
        assertThat(page()).contains("Five students are needed.").doesNotContain("/insight/table");
    }

    private static void answer(String insight) {
        UPSTREAM.answer("GET /cohorts/g/insight", 200, insight);
    }

    private String page() {
        Browser counselor = SignedIn.as(sessions, SITE, "insight-noether", "counselor");
        return counselor.get(SITE + "/counselor/cohorts/g/insight").body();
    }
}
