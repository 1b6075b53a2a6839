package waymark.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A report on its way from the person it is about to somebody else, and what of two quizzes moved it. */
class ReportJourneyTest {

    @Test
    void a_report_is_made_downloaded_shared_opened_by_a_visitor_and_its_link_ended() throws Exception {
        Page owner = Browsers.visitor();
        Newcomer.signUp(owner, "/account");
        Api api = Api.of(owner);
        new Quiz(api).take(2);
        api.json("POST", "/api/me/plan/items", "{\"head\":\"Visit the archive\",\"note\":\"Only with Bo\"}");
        ranked(api, 1);

        owner.navigate(Browsers.url("/account/reports"));
        Browsers.click(owner, "main button", "Make a report");
        assertThat(owner.locator("[role=status]").first()).containsText("Made.");
        assertThat(owner.locator("main")).containsText("Visit the archive");
        assertThat(owner.locator("main")).not().containsText("Only with Bo");
        assertThat(owner.locator("main svg.chart")).hasCount(1);
        Download download = owner.waitForDownload(() -> Browsers.click(owner, "main a", "Download as PDF"));
        assertThat(pdf(download)).startsWith("%PDF-");
        assertThat(download.suggestedFilename()).startsWith("waymark-report-").endsWith(".pdf");

        Browsers.click(owner, "main button", "Make a link");
        String link = owner.locator("#link").inputValue();
        assertThat(link).startsWith(Browsers.url("/shared/"));
        Page visitor = Browsers.visitor();
        Response opened = visitor.navigate(link);
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.headers())
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("x-robots-tag", "noindex, nofollow");
        assertThat(visitor.locator("main")).containsText("Visit the archive");
        assertThat(visitor.locator("header .who")).containsText("Sign in");
        Download copy = visitor.waitForDownload(() -> Browsers.click(visitor, "main a", "Download as PDF"));
        assertThat(pdf(copy)).startsWith("%PDF-");

        owner.navigate(Browsers.url("/account/privacy"));
        assertThat(owner.locator("main")).containsText("opened 2 times");
        Browsers.click(owner, "main button", "End this link");
        assertThat(owner.locator("main")).containsText("The link has ended.");
        assertThat(visitor.navigate(link).status()).isEqualTo(404);
        assertThat(visitor.locator("main")).containsText("expired or was ended");
    }

    @Test
    void which_answers_moved_a_scale_and_why_a_match_moved_is_shown_between_two_quizzes() throws Exception {
        Page page = Browsers.visitor();
        Newcomer.signUp(page, "/account");
        Api api = Api.of(page);
        Quiz quiz = new Quiz(api);
        String first = quiz.take(0);
        String second = quiz.take(2);
        ranked(api, 2);

        page.navigate(Browsers.url("/account/assessments/compare?a=" + first + "&b=" + second));
        page.locator("main details summary").first().click();
        assertThat(page.locator("main details[open] tbody tr").first()).isVisible();
        Browsers.click(page, "main .card a", "Why it moved");
        assertThat(page.locator("h1")).containsText("Why it moved: ");
        assertThat(page.locator("main")).containsText("All together");
    }

    private static String pdf(Download download) throws IOException {
        return new String(Files.readAllBytes(download.path()), StandardCharsets.ISO_8859_1);
    }

    private static void ranked(Api api, int many) {
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        api.json("GET", "/api/me/assessments", null).toString().split("\"top\":\\[\\{", -1).length
                                == many + 1);
    }
}
