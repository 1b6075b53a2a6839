package waymark.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.SampleCareers;
import waymark.gateway.Upstream;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.signin.session.SessionService;

/** Pages of results that were put together before: looked at again, by others, and after a change. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownResultsTest implements Portal {
    private static final String REFUSED =
            """
            {"type":"urn:waymark:problem:not-yours","title":"Forbidden","status":%d,"detail":"This belongs to someone else."}""";

    private static final String FIELDS = "{\"items\":[{\"slug\":\"care\",\"name\":\"Caring\",\"careers\":1}]}";

    @Inject
    SessionService sessions;

    @Inject
    CareerCache careers;

    private String page;
    private String assessment;
    private String matches;

    @BeforeEach
    void finished() {
        String id = "known-" + UUID.randomUUID();
        page = SITE + "/results/" + id;
        assessment = "GET /sittings/" + id + "/assessment";
        matches = "GET /assessments/" + id + "/matches";
        says("a1", "");
        finds("m1", "Nurse");
        UPSTREAM.answer("GET /categories", 200, FIELDS);
    }

    private void says(String tag, String message) {
        answer(
                assessment,
                tag,
                """
                {"id":"any","flags":[],"message":"%s","interests":{"R":{"score":20},"I":{"score":24},"A":{"score":25},
                "S":{"score":100},"E":{"score":40},"C":{"score":24}}}"""
                        .formatted(message));
    }

    private void finds(String tag, String title) {
        answer(
                matches,
                tag,
                """
                {"total":1,"careers":1,"model":"waymark-2","contentRevision":7,"items":[{"slug":"nurse","title":"%s",
                "preparation":2,"fit":78.4,"above":91,"tier":"best","baseline":50,"imported":false,"reasons":[]}]}"""
                        .formatted(title));
    }

    private static void answer(String call, String tag, String json) {
        UPSTREAM.answer(call, new Upstream.Reply(200, "application/json", json, Map.of("ETag", "W/\"" + tag + "\"")));
    }

    @Test
    void looked_at_again_it_is_the_same_page_and_both_services_were_asked_whether_it_still_holds() {
        Browser browser = new Browser();
        HttpResponse<String> first = browser.get(page);
        HttpResponse<String> again = browser.get(page);
        assertThat(first.body()).contains("Nurse", "Keep this result", "</html>");
        assertThat(withoutTokens(again)).isEqualTo(withoutTokens(first));
        assertThat(List.of(first, again)).allSatisfy(each -> {
            assertThat(each.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(each.headers().firstValue("ETag")).isEmpty();
        });
        assertThat(UPSTREAM.asked(assessment)).hasSize(2).last().satisfies(a -> assertThat(a.header("If-None-Match"))
                .contains("W/\"a1\""));
        assertThat(UPSTREAM.asked(matches)).hasSize(2).last().satisfies(a -> assertThat(a.header("If-None-Match"))
                .contains("W/\"m1\""));
    }

    /** The page without what its forms send back, which differs each time. */
    private static String withoutTokens(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void whatever_has_changed_shows_at_the_next_reload() {
        Browser browser = new Browser();
        assertThat(browser.get(page).body()).contains("Nurse");
        finds("m2", "Midwife");
        assertThat(browser.get(page).body())
                .contains("Midwife", "What you enjoy")
                .doesNotContain("Nurse");
        says("a2", "Your answers are nearly all alike.");
        assertThat(browser.get(page).body()).contains("Midwife", "nearly all alike");
        assertThat(browser.get(page).body()).contains("Midwife", "nearly all alike");
    }

    @Test
    void who_is_refused_gets_nothing_of_a_page_that_was_put_together_for_somebody_else() {
        assertThat(new Browser().get(page).body()).contains("Nurse");
        UPSTREAM.answer(assessment, problem(403));
        HttpResponse<String> claimed = SignedIn.as(sessions, SITE, "other").get(page);
        assertThat(claimed.statusCode()).isEqualTo(403);
        assertThat(claimed.body()).contains("This belongs to someone else.").doesNotContain("Nurse", "What you enjoy");

        says("a1", "");
        UPSTREAM.answer(matches, problem(403));
        assertThat(new Browser().get(page).body()).doesNotContain("Nurse");
        assertThat(new Browser().get(page + "/list").body()).doesNotContain("Nurse");

        UPSTREAM.answer(assessment, problem(404));
        assertThat(new Browser().get(page).statusCode()).isEqualTo(303);
    }

    @Test
    void a_page_that_had_no_fields_to_narrow_it_to_is_not_kept() {
        careers.put(SampleCareers.career("known", 1, "known", "Known"));
        UPSTREAM.answer("GET /categories", problem(404));
        assertThat(new Browser().get(page).body()).contains("Nurse").doesNotContain(">Caring</option>");
        UPSTREAM.answer("GET /categories", 200, FIELDS);
        assertThat(new Browser().get(page).body()).contains("Nurse", ">Caring</option>");
    }

    private static Upstream.Reply problem(int status) {
        return new Upstream.Reply(status, "application/problem+json", REFUSED.formatted(status), Map.of());
    }

    @Test
    void each_who_looks_is_asked_for_in_their_own_name_and_gets_a_frame_of_their_own() {
        Browser ann = SignedIn.as(sessions, SITE, "ann", "counselor");
        Browser bea = SignedIn.as(sessions, SITE, "bea", "student");
        for (int i = 0; i < 2; i++) {
            assertThat(ann.get(page).body())
                    .contains("Name of ann", "href=\"/counselor\"", "Nurse")
                    .doesNotContain("Name of bea", "Keep this result");
            assertThat(bea.get(page).body())
                    .contains("Name of bea", "Nurse")
                    .doesNotContain("Name of ann", "href=\"/counselor\"", "Keep this result");
            assertThat(new Browser().get(page).body())
                    .contains("Keep this result", "Nurse")
                    .doesNotContain("Name of", "Sign out");
        }
        assertThat(UPSTREAM.asked(matches))
                .extracting(asked -> asked.header("Authorization").orElse(""))
                .containsExactly(
                        "Bearer token-of-ann",
                        "Bearer token-of-bea",
                        "",
                        "Bearer token-of-ann",
                        "Bearer token-of-bea",
                        "");
    }

    @Test
    void where_a_browser_has_none_a_person_is_led_to_the_newest_they_keep_and_a_visitor_to_the_quiz() {
        UPSTREAM.answer("GET /me/overview", 200, "{\"completed\":\"kept\",\"open\":false}");
        Browser keeper = SignedIn.as(sessions, SITE, "keeper-of-results", "student");
        assertThat(ledTo(keeper, "/results")).isEqualTo("/results/kept");
        assertThat(ledTo(keeper, "/results/list?page=1")).isEqualTo("/results/kept");
        assertThat(ledTo(keeper, "/results/fit/nurse")).isEqualTo("/results/kept/fit/nurse");
        UPSTREAM.answer("GET /me/overview", 200, "{\"open\":true}");
        assertThat(ledTo(SignedIn.as(sessions, SITE, "beginner-of-results", "student"), "/results"))
                .isEqualTo("/account/assessments");
        UPSTREAM.answer("GET /me/overview", 200, "{\"open\":false}");
        assertThat(ledTo(SignedIn.as(sessions, SITE, "newcomer-to-results", "student"), "/results"))
                .isEqualTo("/quiz");
        assertThat(ledTo(new Browser(), "/results")).isEqualTo("/quiz");
        assertThat(ledTo(new Browser(), "/results/fit/nurse")).isEqualTo("/quiz");
    }

    private static String ledTo(Browser browser, String path) {
        return browser.get(SITE + path).headers().firstValue("Location").orElseThrow();
    }

    @Test
    void pages_of_the_list_are_kept_apart_by_what_they_show() {
        Browser browser = new Browser();
        for (int i = 0; i < 2; i++) {
            assertThat(browser.get(page + "/list?preparation=2").body())
                    .contains("<html", "<option value=\"2\" selected>", "Nurse");
            assertThat(browser.get(page + "/list?preparation=4").body())
                    .contains("<option value=\"4\" selected>", "Nurse");
            assertThat(browser.get(page + "/list?preparation=4", "HX-Request", "true")
                            .body())
                    .contains("<option value=\"4\" selected>", "Nurse")
                    .doesNotContain("<html");
        }
        assertThat(UPSTREAM.asked(matches)).hasSize(6);
        finds("m2", "Midwife");
        assertThat(browser.get(page + "/list?preparation=4").body())
                .contains("Midwife")
                .doesNotContain("Nurse");
    }
}
