package waymark.gateway.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.Upstream;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

/** Joining a counselor's group by its code. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoinPagesTest implements Portal {
    private static final String INVITATION = "GET /cohorts/invitation";
    private static final String UNKNOWN = "No group has this code";

    private static final String INVITED =
            """
            {"cohort":"c","name":"10b","counselor":"Ms. Noether","version":"2026-11",
             "lines":[{"text":"your name"},{"text":"your best matches","part":"results"},
             {"text":"your plan","part":"plan"}],
             "terms":["Every look is logged."],"agreement":"I agree that Ms. Noether sees this."}""";

    private static final String CONSENTS = "GET /me/consents";
    private static final String NONE = "{\"items\":[],\"total\":0}";

    @Inject
    SessionService sessions;

    @Test
    void a_code_of_no_group_may_be_typed_again() {
        UPSTREAM.answer(INVITATION, problem(404, "No group has this code. Type it again."));
        HttpResponse<String> page = join("join-ann");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(UNKNOWN, "value=\"ABCD2345\"");
    }

    @ParameterizedTest
    @CsvSource({"403, This account was erased.", "429, Please wait a minute.", "500, Something went wrong on our side."
    })
    void any_other_problem_is_told_as_it_is(int status, String says) {
        UPSTREAM.answer(INVITATION, problem(status, says));
        HttpResponse<String> page = join("join-bo");
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(says).doesNotContain(UNKNOWN);
    }

    @Test
    void who_invites_to_what_is_told_before_anybody_signs_in() {
        UPSTREAM.answer(INVITATION, 200, INVITED);
        HttpResponse<String> page = new Browser().get(SITE + "/join?code=ABCD2345");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Ms. Noether invites you to", "“10b”</h1>", "your best matches", "Every look is logged.")
                .contains("href=\"/signin?return=%2Fjoin%3Fcode%3DABCD2345\"")
                .contains("href=\"/signup?return=%2Fjoin%3Fcode%3DABCD2345\"")
                .doesNotContain("name=\"consent\"");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(UPSTREAM.asked(INVITATION).getLast().header("Authorization")).isEmpty();
    }

    @Test
    void a_closed_group_says_so() {
        UPSTREAM.answer(INVITATION, problem(409, "group-closed", "“10b” is closed: nobody can join it any more."));
        HttpResponse<String> page = join("join-di");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("“10b” is closed", "value=\"ABCD2345\"");
    }

    @Test
    void what_is_agreed_to_is_what_was_read() {
        UPSTREAM.answer(INVITATION, 200, INVITED);
        UPSTREAM.answer(CONSENTS, 200, NONE);
        UPSTREAM.answer("POST /cohorts/join", 200, "{}");
        Browser browser = SignedIn.as(sessions, SITE, "join-cy", "student");
        String page = browser.get(SITE + "/join?code=ABCD2345").body();
        assertThat(page)
                .contains(
                        "your best matches",
                        "Every look is logged.",
                        "I agree that Ms. Noether sees this.",
                        "name=\"version\" value=\"2026-11\"");
        String csrf = page.replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        Map<String, String> form =
                Map.of("csrf", csrf, "code", "ABCD2345", "version", "2026-11", "consent", "true", "part", "plan");
        assertThat(browser.post(SITE + "/join", form).headers().firstValue("Location"))
                .contains("/account/privacy?did=joined");
        assertThat(sent()).contains("\"consent\":true", "\"version\":\"2026-11\"", "\"parts\":[\"plan\"]");

        UPSTREAM.answer("POST /cohorts/join", problem(422, "Tick the box if you agree."));
        HttpResponse<String> unticked =
                browser.post(SITE + "/join", Map.of("csrf", csrf, "code", "ABCD2345", "version", "2026-11"));
        assertThat(unticked.statusCode()).isEqualTo(422);
        assertThat(unticked.body()).contains("Tick the box if you agree.", "your best matches");
        assertThat(sent())
                .contains("\"consent\":false")
                .as("nothing ticked is nothing, not all")
                .contains("\"parts\":[]");
        assertThat(unticked.body()).doesNotContain("value=\"plan\" checked");
    }

    @Test
    void who_comes_back_finds_what_they_left_out_still_left_out() {
        UPSTREAM.answer(INVITATION, 200, INVITED);
        UPSTREAM.answer(CONSENTS, 200, before(false));
        assertThat(join("join-ed").body())
                .contains("value=\"plan\" checked", "what you left out then is not\nticked")
                .doesNotContain("value=\"results\" checked");
    }

    @Test
    void who_is_in_the_group_is_led_to_what_is_shared() {
        UPSTREAM.answer(INVITATION, 200, INVITED);
        UPSTREAM.answer(CONSENTS, 200, before(true));
        assertThat(join("join-fi").body())
                .contains("There is nothing left to join.", "href=\"/account/privacy\"")
                .doesNotContain("name=\"consent\"");
    }

    @Test
    void nothing_is_offered_while_it_is_not_known_what_was_left_out() {
        UPSTREAM.answer(INVITATION, 200, INVITED);
        UPSTREAM.answer(CONSENTS, problem(500, "Something went wrong on our side."));
        assertThat(join("join-gus").statusCode()).isEqualTo(500);
    }

    private static String before(boolean live) {
        return """
                {"items":[{"cohort":"c","name":"10b","counselor":"Ms. Noether","changes":[],"version":"2026-11",
                 "visible":["your name"],"agreement":"I agree.","leftOut":["results"],
                 "givenAt":"2026-11-01T10:00:00Z","live":%s}],"total":1}"""
                .formatted(live);
    }

    private static String sent() {
        return new String(UPSTREAM.asked("POST /cohorts/join").getLast().body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> join(String student) {
        Browser browser = SignedIn.as(sessions, SITE, student, "student");
        return browser.get(SITE + "/join?code=ABCD2345");
    }

    private static Upstream.Reply problem(int status, String detail) {
        return problem(status, "p", detail);
    }

    private static Upstream.Reply problem(int status, String slug, String detail) {
        return new Upstream.Reply(
                status,
                "application/problem+json",
                "{\"type\":\"urn:waymark:problem:%s\",\"title\":\"P\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(slug, status, detail),
                Map.of());
    }
}
