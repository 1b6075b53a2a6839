package waymark.gateway.account.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.Upstream;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

/** A plan's dates for a calendar program, and what a guide's change asks of a plan. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarPagesTest implements Portal {
    @Inject
    SessionService sessions;

    @Test
    void a_feed_needs_no_cookie_and_is_in_no_index() {
        UPSTREAM.answer(
                "GET /calendars/abc", new Upstream.Reply(200, "text/calendar", "BEGIN:VCALENDAR\r\n", Map.of()));
        HttpResponse<String> feed = new Browser().get(SITE + "/calendar/abc.ics");
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.body()).isEqualTo("BEGIN:VCALENDAR\r\n");
        assertThat(feed.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        assertThat(feed.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(feed.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(feed.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(UPSTREAM.asked("GET /calendars/abc").getLast().header("Authorization"))
                .isEmpty();
        assertThat(new Browser().get(SITE + "/calendar/ended.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void a_link_is_shown_once_and_can_be_ended() {
        UPSTREAM.answer("GET /me/calendar", 200, "{}");
        UPSTREAM.answer("POST /me/calendar", 200, "{\"secret\":\"s3cret\"}");
        UPSTREAM.answer("DELETE /me/calendar", new Upstream.Reply(204, "text/plain", "", Map.of()));
        Browser ann = SignedIn.as(sessions, SITE, "calendar-ann", "student");
        String page = ann.get(SITE + "/account/plan/calendar").body();
        assertThat(page)
                .contains("Make a link", "href=\"/api/me/plan/calendar\"")
                .doesNotContain("s3cret");

        String csrf = page.replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        UPSTREAM.answer("GET /me/calendar", 200, "{\"link\":{\"createdAt\":\"2026-11-24T09:00:00Z\",\"reads\":2}}");
        assertThat(ann.post(SITE + "/account/plan/calendar", Map.of("csrf", csrf))
                        .body())
                .contains("/calendar/s3cret.ics", "It was read 2");
        assertThat(ann.get(SITE + "/account/plan/calendar").body()).doesNotContain("s3cret");
        assertThat(ann.post(SITE + "/account/plan/calendar/revoke", Map.of("csrf", csrf))
                        .headers()
                        .firstValue("Location"))
                .contains("/account/plan/calendar?did=revoked");
    }

    @Test
    void what_changed_in_a_guide_is_shown_and_settled_by_a_button() {
        UPSTREAM.answer(
                "GET /me/plan",
                200,
                """
                {"revision":7,"share":0,"late":[],"own":[],"changes":[{"career":"g","slug":"g","title":"Guide",
                  "added":[{"head":"Join","action":"Become a member."}],
                  "reworded":[{"item":"g-1","before":{"head":"Read","action":"a"},
                   "after":{"head":"Read on","action":"b"}}],
                  "gone":[{"item":"g-2","head":"Visit"}]}],
                 "items":[{"id":"g-1","career":"g","slug":"g","careerTitle":"Guide","head":"Read","done":true,
                  "also":[{"career":"c","slug":"chef","careerTitle":"Chef"}],"link":"https://example.org/a"},
                  {"id":"g-2","career":"g","slug":"g","careerTitle":"Guide","head":"Visit","done":false}]}""");
        UPSTREAM.answer("GET /me/careers", 200, "{\"items\":[],\"total\":0}");
        UPSTREAM.answer("POST /me/plan/guides/g", 200, "{\"revision\":8,\"items\":[]}");
        Browser bo = SignedIn.as(sessions, SITE, "calendar-bo", "student");
        String page = bo.get(SITE + "/account/plan").body();
        assertThat(page)
                .contains("The guide “Guide” has changed", "<del>Read</del> <ins>Read on</ins>", "Become a member.")
                .contains("href=\"#step-g-2\"", "href=\"/careers/chef#how-to\"", "href=\"https://example.org/a\"");
        String csrf = page.replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        assertThat(bo.post(SITE + "/account/plan/guide/g", Map.of("csrf", csrf, "do", "take"))
                        .headers()
                        .firstValue("Location"))
                .contains("/account/plan?did=settled");
        assertThat(new String(UPSTREAM.asked("POST /me/plan/guides/g").getLast().body()))
                .isEqualTo("{\"take\":true}");
    }
}
