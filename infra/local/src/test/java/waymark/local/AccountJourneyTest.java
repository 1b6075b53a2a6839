package waymark.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a student keeps and takes along. */
class AccountJourneyTest {
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page[^s]");

    @Test
    void a_student_keeps_careers_and_a_plan_compares_two_assessments_and_takes_all_of_it_along() throws Exception {
        Quiz quiz = new Quiz();
        String first = quiz.take(0);
        Page page = Browsers.holding(first);
        page.navigate(Browsers.url("/results"));
        Browsers.click(page, ".call a", "Create account");
        Newcomer.fillIn(page);
        page.waitForURL(Browsers.url("/account"));

        savesACareerWithNoteAndThumb(page);
        plansItsSteps(page);
        String second = new Quiz(Api.of(page)).take(2);
        comparesBoth(page, first, second);
        page.navigate(Browsers.url("/account/privacy"));
        assertThat(page.locator("main")).containsText("Nobody has looked at your things.");
        takesEverythingAlong(page, first, second);
    }

    private static void savesACareerWithNoteAndThumb(Page page) {
        page.navigate(Browsers.url("/careers/paralegal"));
        Browsers.click(page, "main a, main button", "Save this career");
        if (page.url().endsWith("/account/careers/paralegal")) {
            page.locator("main form button").first().click(); // the shared page leads to a form of the person's own
        }
        page.navigate(Browsers.url("/account/careers/paralegal"));
        page.fill("#note-paralegal", "Ask Jo how the evenings are.");
        Browsers.click(page, "main button", "For me");
        assertThat(page.locator("[role=status]").first()).containsText("Saved.");
        assertThat(page.locator("#note-paralegal")).hasValue("Ask Jo how the evenings are.");
        assertThat(page.locator("button[aria-pressed=true]")).containsText("For me");
        page.navigate(Browsers.url("/account"));
        assertThat(page.locator("section[aria-labelledby=saved] li")).containsText("for me");
    }

    private static void plansItsSteps(Page page) {
        page.navigate(Browsers.url("/careers/paralegal"));
        int steps = page.locator("#how-to ol.steps > li").count();
        Browsers.click(page, "#how-to a, #how-to form button", "Put these steps into my plan");
        if (page.url().endsWith("/account/plan/from/paralegal")) {
            Browsers.click(page, "main button", "Put these steps into my plan");
        }
        assertThat(page.locator("[role=status]").first()).containsText("steps are in your plan");
        Locator plan = page.locator("ol.steps > li");
        assertThat(plan).hasCount(steps);

        LocalDate due = LocalDate.now().plusMonths(3);
        plan.first().locator("summary").click();
        plan.first().locator("input[type=date]").fill(due.toString());
        plan.first().locator("textarea").fill("Jo works at the court.");
        plan.first().locator("button[value=save]").click();
        assertThat(plan.first().locator("[role=status]")).hasText("Saved.");
        assertThat(plan.first().locator("[role=status]")).isInViewport();
        assertThat(plan.first().locator("input[type=date]")).isHidden();
        assertThat(plan.first().locator(".meta")).containsText("Due");
        assertThat(plan.first().locator("input[type=date]")).hasValue(due.toString());
        plan.nth(1).locator("button[value=tick]").click();
        assertThat(plan.nth(1).locator(".meta")).containsText("Done");
        assertThat(page.locator("main")).containsText("1 of " + steps + " steps done");
        isPrinted(page, plan);
        page.navigate(Browsers.url("/account"));
        assertThat(page.locator(".stats")).containsText(Math.round(100.0 / steps) + "%");
    }

    /** For a meeting: whose it is, its notes, nothing to press, and not more than can be held in a hand. */
    private static void isPrinted(Page page, Locator plan) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".on-paper")).containsText("Tess Tester · printed on");
        assertThat(page.locator(".on-paper")).isVisible();
        assertThat(plan.first()).containsText("Jo works at the court.");
        assertThat(page.locator("main")
                        .locator("button, input, textarea, select, summary")
                        .filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(0);
        String pdf = new String(page.pdf(new Page.PdfOptions().setFormat("Letter")), StandardCharsets.ISO_8859_1);
        org.assertj.core.api.Assertions.assertThat(SHEET.matcher(pdf).results().count())
                .isBetween(1L, 3L);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
    }

    private static void comparesBoth(Page page, String first, String second) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            page.navigate(Browsers.url("/account/assessments"));
            org.assertj.core.api.Assertions.assertThat(
                            page.locator(".match p.small").allTextContents())
                    .hasSize(2)
                    .allSatisfy(best ->
                            org.assertj.core.api.Assertions.assertThat(best).contains("Best matches"));
        });
        assertThat(page.locator("#a")).hasValue(first);
        assertThat(page.locator("#b")).hasValue(second);
        Browsers.click(page, "main button", "Compare");
        assertThat(page.locator("h1")).hasText("Two quizzes side by side");
        assertThat(page.locator("[aria-label='Interests compared'] tbody tr")).hasCount(6);
        assertThat(page.locator("figure svg")).hasCount(2);
        assertThat(page.locator(".card ol li")).hasCount(10);
    }

    private static void takesEverythingAlong(Page page, String first, String second) throws IOException {
        Download download = page.waitForDownload(() -> Browsers.click(page, "main a", "only the JSON"));
        JsonObject export =
                JsonParser.parseString(Files.readString(download.path())).getAsJsonObject();
        org.assertj.core.api.Assertions.assertThat(export.getAsJsonArray("missing"))
                .isEmpty();
        JsonObject parts = export.getAsJsonObject("parts");
        org.assertj.core.api.Assertions.assertThat(parts.get("profile").toString())
                .contains("Ask Jo how the evenings are.", "\"paralegal\"", "\"done\":true", first, second);
        org.assertj.core.api.Assertions.assertThat(parts.get("quiz").toString()).contains(first, second, "\"q01\"");
        org.assertj.core.api.Assertions.assertThat(parts.get("recommendation").toString())
                .contains(first, second);
    }
}
