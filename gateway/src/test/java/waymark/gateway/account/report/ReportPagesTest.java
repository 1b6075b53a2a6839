package waymark.gateway.account.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.Upstream;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

/** Reports as their owner and as who has a link sees them. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPagesTest implements Portal {
    private static final String CONTENT =
            """
            {"name":"Ann <b>","results":{"title":"Interest quiz","completedAt":"2026-11-24T09:00:00Z",
              "summary":"Finding out stands out.","interests":{"R":20,"I":90,"A":50,"S":60,"E":30,"C":40},
              "margins":{"I":9.5},"range":"the 95% range","best":[{"slug":"baker","title":"Baker","fit":81.2,
              "percentile":99,"tier":"great"}]},
             "careers":[{"slug":"judge","title":"Judge","rating":"up"}],"moreCareers":0,
             "steps":[{"head":"Bake","career":"Baker","due":"2027-01-31","done":true}],"moreSteps":0,"stepsDone":1}""";
    private static final String REPORT =
            "{\"id\":\"r1\",\"madeAt\":\"2026-11-24T10:00:00Z\",\"content\":" + CONTENT + "}";
    private static final String ALL =
            """
            {"items":[{"id":"r1","madeAt":"2026-11-24T10:00:00Z","links":[{"id":"h1","madeAt":"2026-11-24T11:00:00Z",
              "expiresAt":"2026-12-01T11:00:00Z","opened":3,"openedAt":"2026-11-25T11:00:00Z","live":true}]}],
             "total":1,"days":[7,30,90],"explanation":"Anyone who has a link can read it."}""";

    @Inject
    SessionService sessions;

    @Test
    void a_report_is_made_read_and_downloaded() {
        UPSTREAM.answer("POST /me/reports", 201, REPORT);
        UPSTREAM.answer("GET /me/reports/r1", 200, REPORT);
        UPSTREAM.answer("GET /me/reports", 200, ALL);
        Browser ann = SignedIn.as(sessions, SITE, "report-ann", "student");
        String list = ann.get(SITE + "/account/reports").body();
        assertThat(list).contains("Made so far", "opened 3 times", "End this link");

        HttpResponse<String> made = ann.post(SITE + "/account/reports", Map.of("csrf", csrf(list)));

        assertThat(made.headers().firstValue("Location")).contains("/account/reports/r1?did=made");
        assertThat(ann.get(SITE + "/account/reports/r1?did=made").body())
                .contains(
                        "Career report of <bdi>Ann &lt;b&gt;</bdi>",
                        "Finding out stands out.",
                        "90",
                        "±10",
                        "fit 81 of 100")
                .contains("Judge", "for me", "1 of 1 step done.", "Jan 31, 2027")
                .doesNotContain("/shared/");
        HttpResponse<String> pdf = ann.get(SITE + "/account/reports/r1/pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"waymark-report-2026-11-24.pdf\"");
        assertThat(pdf.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(pdf.body()).startsWith("%PDF-");
    }

    @Test
    void a_link_is_shown_once_and_ended_from_where_it_was_seen() {
        UPSTREAM.answer("GET /me/reports/r1", 200, REPORT);
        UPSTREAM.answer("GET /me/reports", 200, ALL);
        UPSTREAM.answer(
                "POST /me/reports/r1/links", 201, "{\"secret\":\"s3cr3t\",\"expiresAt\":\"2026-12-01T11:00:00Z\"}");
        UPSTREAM.answer("DELETE /me/report-links/h1", 204, "");
        Browser bob = SignedIn.as(sessions, SITE, "report-bob", "student");
        String page = bob.get(SITE + "/account/reports/r1").body();

        String shared = bob.post(SITE + "/account/reports/r1/links", Map.of("csrf", csrf(page), "days", "30"))
                .body();

        assertThat(shared).contains(SITE + "/shared/s3cr3t", "shown this once");
        assertThat(new String(
                        UPSTREAM.asked("POST /me/reports/r1/links").getLast().body()))
                .contains("30");
        assertThat(bob.get(SITE + "/account/privacy").body()).contains("Links you gave", "opened 3 times");
        HttpResponse<String> ended =
                bob.post(SITE + "/account/report-links/h1/end", Map.of("csrf", csrf(page), "from", "privacy"));
        assertThat(ended.headers().firstValue("Location")).contains("/account/privacy?did=link-ended#links");
    }

    @Test
    void whoever_has_the_link_reads_the_report_and_its_address_goes_nowhere_else() {
        UPSTREAM.answer(
                "GET /shared-reports/s3cr3t",
                200,
                "{\"madeAt\":\"2026-11-24T10:00:00Z\",\"expiresAt\":\"2026-12-01T11:00:00Z\",\"content\":" + CONTENT
                        + "}");

        HttpResponse<String> page = new Browser().get(SITE + "/shared/s3cr3t");
        HttpResponse<String> pdf = new Browser().get(SITE + "/shared/s3cr3t/pdf");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Career report of <bdi>Ann &lt;b&gt;</bdi>",
                        "Nov 24, 2026",
                        "gave you this link",
                        "noindex",
                        "Baker")
                .doesNotContain("rel=\"canonical\"");
        assertThat(pdf.body()).startsWith("%PDF-");
        for (HttpResponse<String> answer : List.of(page, pdf)) {
            assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void a_link_that_ended_says_so() {
        UPSTREAM.answer(
                "GET /shared-reports/gone",
                new Upstream.Reply(
                        404,
                        "application/problem+json",
                        "{\"type\":\"urn:waymark:problem:link-ended\",\"title\":\"Not found\",\"status\":404,"
                                + "\"detail\":\"This link has expired or was ended.\"}",
                        Map.of()));
        HttpResponse<String> page = new Browser().get(SITE + "/shared/gone");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("This link has expired or was ended.");
        assertThat(page.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(new Browser().get(SITE + "/shared/gone/pdf").statusCode()).isEqualTo(404);
    }

    private static String csrf(String page) {
        return page.replaceAll("(?s).*?name=\"csrf\"[^>]*?value=\"([^\"]+)\".*", "$1");
    }
}
