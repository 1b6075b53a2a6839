package waymark.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.Upstream;
import waymark.gateway.identity.Visitor;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

/** A person's first page. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountPagesTest implements Portal {
    private static final String FULL =
            """
            {"assessments":2,
             "latest":{"id":"s2","title":"Interest quiz","items":80,"answered":80,"startedAt":"2026-11-01T10:00:00Z",
               "completedAt":"2026-11-01T10:09:00Z","top":[{"slug":"baker","title":"Baker","fit":81.2,"tier":"great"}]},
             "completed":"s2","careers":7,"newest":[{"slug":"judge","title":"Judge","rating":"up"}],
             "plan":[{"id":"i1","head":"Bake","done":true},{"id":"i2","head":"Bake more","due":"2027-01-31","done":false}],
             "planShare":50.0,"nextSteps":[{"id":"i2","head":"Bake more","due":"2027-01-31","done":false}],
             "next":["plan-step"],"cohorts":[{"cohort":"k","name":"Class 10b","counselor":"Ms. Noether"}]}""";

    @Inject
    SessionService sessions;

    @Test
    void it_is_one_question_and_shows_what_there_is() {
        UPSTREAM.answer("GET /me/overview", 200, FULL);
        Browser ann = SignedIn.as(sessions, SITE, "overview-ann", "student");
        ann.get(SITE + "/account");
        int before = UPSTREAM.asked().size();

        String page = ann.get(SITE + "/account").body();

        assertThat(UPSTREAM.asked()).hasSize(before + 1);
        assertThat(page)
                .contains("Hello, Name of overview-ann", "<dd>2</dd>", "<dd>7</dd>", "<dd>50%</dd>", "<dd>1</dd>")
                .contains(
                        "href=\"/careers/baker\">Baker", "href=\"/careers/judge\">Judge", ">for me<", "Interest quiz.")
                .contains("Next in your plan: Bake more", "1 of 2 steps done", "Ms. Noether, for “Class 10b”")
                .doesNotContain("Take the quiz", "is resting");
    }

    @Test
    void who_has_nothing_yet_is_told_what_to_do() {
        UPSTREAM.answer(
                "GET /me/overview",
                200,
                "{\"assessments\":0,\"careers\":0,\"planShare\":0,"
                        + "\"next\":[\"take-quiz\",\"keep-career\",\"make-plan\"]}");
        assertThat(account("overview-bob"))
                .contains("Find out what fits you", "Browse careers", "Make a plan", "Only you.");
    }

    @Test
    void what_is_to_be_agreed_to_again_comes_first_and_who_looked_leads_to_the_log() {
        UPSTREAM.answer(
                "GET /me/overview",
                200,
                """
                {"assessments":0,"careers":0,"planShare":0,"next":["agree","take-quiz"],
                 "agreements":[{"name":"10b","counselor":"Ms. Noether"},
                   {"name":"Choir","counselor":"Mr. Gauss","code":"ABCD2345"}],
                 "since":"2026-11-01T10:00:00Z",
                 "news":[{"at":"2026-11-02T10:00:00Z","kind":"look","words":"Ms. Noether opened your page twice."}]}""");
        assertThat(account("overview-flo"))
                .containsSubsequence(
                        "New since",
                        "Ms. Noether opened your page twice.",
                        "href=\"/account/privacy#looks\">Who looked at what, and when",
                        "<div class=\"call\">",
                        "Read the new words for “10b”",
                        "href=\"/account/privacy#who\">Read and decide",
                        "Decide again about “Choir”",
                        "led by Mr. Gauss",
                        "href=\"/join?code=ABCD2345\">Read and decide",
                        "Find out what fits you")
                .doesNotContain("You are invited");
    }

    @Test
    void while_profile_is_away_the_page_says_so() {
        UPSTREAM.answer("GET /me/overview", 503, "{}");
        assertThat(account("overview-cy")).contains("What you saved is resting").doesNotContain("Only you.");
    }

    private String account(String student) {
        return SignedIn.as(sessions, SITE, student, "student")
                .get(SITE + "/account")
                .body();
    }

    @Test
    void what_has_not_changed_is_asked_for_by_its_tag_and_comes_from_what_was_rendered() {
        UPSTREAM.answer("GET /me/overview", tagged("a", FULL));
        Browser dee = SignedIn.as(sessions, SITE, "overview-dee", "student");
        String first = dee.get(SITE + "/account").body();

        UPSTREAM.answer("GET /me/overview", tagged("a", null));
        HttpResponse<String> second = dee.get(SITE + "/account");

        assertThat(lastKnown()).contains("\"a\"");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(second.headers().firstValue("ETag")).isEmpty();
        assertThat(without(second.body())).isEqualTo(without(first)).contains("Bake more", "Ms. Noether");
        assertThat(second.body()).as("has forms of its own").isNotEqualTo(first);
    }

    @Test
    void what_has_changed_shows_at_once_and_what_is_away_is_not_replaced_by_what_was() {
        UPSTREAM.answer("GET /me/overview", tagged("a", FULL));
        Browser eli = SignedIn.as(sessions, SITE, "overview-eli", "student");
        eli.get(SITE + "/account");

        UPSTREAM.answer("GET /me/overview", 503, "{}");
        assertThat(eli.get(SITE + "/account").body()).contains("is resting").doesNotContain("Bake more");
        UPSTREAM.answer("GET /me/overview", tagged("b", FULL.replace("Bake more", "Bake less")));
        assertThat(eli.get(SITE + "/account").body()).contains("Bake less").doesNotContain("Bake more");
        UPSTREAM.answer("GET /me/overview", tagged("b", null));
        assertThat(eli.get(SITE + "/account").body()).contains("Bake less");
        assertThat(lastKnown()).contains("\"b\"");
    }

    @Test
    void nobody_gets_what_was_rendered_for_somebody_else_whatever_the_service_says() {
        UPSTREAM.answer("GET /me/overview", tagged("a", FULL));
        Browser fay = SignedIn.as(sessions, SITE, "overview-fay", "student");
        fay.get(SITE + "/account");

        UPSTREAM.answer("GET /me/overview", tagged("a", null));
        Browser gil = SignedIn.as(sessions, SITE, "overview-gil", "student");
        String gils = gil.get(SITE + "/account").body();

        assertThat(lastKnown()).as("the tag of somebody else").isEmpty();
        assertThat(gils).contains("Hello, Name of overview-gil").doesNotContain("overview-fay", "Bake", "Noether");
        assertThat(new Browser().get(SITE + "/account").body()).doesNotContain("overview-fay", "Bake");
        assertThat(fay.get(SITE + "/account").body())
                .contains("Hello, Name of overview-fay", "Bake more")
                .doesNotContain("overview-gil");
    }

    @Test
    void under_another_name_and_once_forgotten_it_is_rendered_anew() {
        AccountOverviewCache cache = new AccountOverviewCache();
        Visitor before = new Visitor("p", "Hal", Set.of("student"), "csrf");
        cache.put(before, "\"a\"", new byte[] {1});
        assertThat(cache.find(before)).isNotNull();
        assertThat(cache.find(new Visitor("p", "Harriet", Set.of("student"), "csrf")))
                .isNull();
        assertThat(cache.find(new Visitor("q", "Hal", Set.of("student"), "csrf")))
                .isNull();
        assertThat(cache.find(Visitor.stranger("csrf"))).isNull();
        cache.forget("p");
        assertThat(cache.find(before)).isNull();
    }

    /** An answer with that tag; without a body it says that nothing has changed. */
    private static Upstream.Reply tagged(String tag, String body) {
        Map<String, String> headers = Map.of("ETag", '"' + tag + '"');
        return body == null
                ? new Upstream.Reply(304, "application/json", "", headers)
                : new Upstream.Reply(200, "application/json", body, headers);
    }

    /** Which answer the gateway said it knew when it asked last. */
    private static Optional<String> lastKnown() {
        return UPSTREAM.asked("GET /me/overview").getLast().header("If-None-Match");
    }

    /** The page without what differs each time. */
    private static String without(String page) {
        return page.replaceAll("[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}", "");
    }
}
