package waymark.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Somebody who wonders what to become, from a misspelt search to a saved assessment. */
class VisitorJourneyTest {

    @Test
    void a_visitor_searches_reads_takes_the_quiz_by_keyboard_sees_reasons_signs_up_and_finds_it_saved() {
        Page page = Browsers.visitor();
        page.navigate(Browsers.url("/"));
        page.fill("#home-q", "libary tecnical");
        assertThat(page.locator(".suggest")).containsText("Technical Services Librarian");
        page.press("#home-q", "Enter");
        page.locator(".card h3 a").first().click();
        assertThat(page.locator("h1")).hasText("Technical Services Librarian");
        assertThat(page.locator("#how-to")).isVisible();

        page.locator(".call a", new Page.LocatorOptions().setHasText("Take the quiz"))
                .press("Enter");
        page.locator("main button", new Page.LocatorOptions().setHasText("Start"))
                .press("Enter");
        takeByKeyboard(page);
        assertThat(page.locator("h1")).containsText("last question");
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText("Your matches");
        assertThat(page.locator(".match")).hasCount(20);
        assertThat(page.locator(".match .reasons li").first()).not().isEmpty();
        String best = page.locator(".match h3 a").first().textContent().strip();
        page.locator(".match a", new Page.LocatorOptions().setHasText("The whole sum"))
                .first()
                .click();
        sumAddsUp(page);

        page.navigate(Browsers.url("/results"));
        page.locator(".call a", new Page.LocatorOptions().setHasText("Create account"))
                .click();
        Newcomer.fillIn(page);
        page.waitForURL(Browsers.url("/account"));
        page.navigate(Browsers.url("/account/assessments"));
        assertThat(page.locator("main")).containsText(best);
    }

    private static void takeByKeyboard(Page page) {
        Locator question = page.locator("#question");
        // Change one's mind once: back with the arrow, then forward again.
        String first = question.textContent();
        page.keyboard().press("3");
        assertThat(question).not().hasText(first);
        page.keyboard().press("ArrowLeft");
        assertThat(question).hasText(first);
        assertThat(page.locator("button[aria-pressed=true]")).containsText("3");
        for (int i = 0; i < 80; i++) {
            String text = question.textContent();
            page.keyboard()
                    .press(
                            text.toLowerCase().matches(".*(record|list|file|sort|check|order|catalog|schedule|count).*")
                                    ? "5"
                                    : i % 2 == 0 ? "2" : "3");
            if (i < 79) {
                assertThat(question).not().hasText(text);
            }
        }
    }

    private static void sumAddsUp(Page page) {
        assertThat(page.locator("h2#for")).isVisible();
        var amounts = page.locator("tbody tr td:last-child").allTextContents().stream()
                .map(String::strip)
                .mapToDouble(Double::parseDouble)
                .toArray();
        double sum = 0;
        for (int i = 0; i < amounts.length - 1; i++) {
            sum += amounts[i];
        }
        // Each amount is shown to two places, so the shown sum may be off by half a hundredth each.
        org.assertj.core.api.Assertions.assertThat(sum)
                .isCloseTo(amounts[amounts.length - 1], org.assertj.core.data.Offset.offset(0.005 * amounts.length));
    }

    @Test
    void without_javascript_the_quiz_leads_to_matches_and_the_search_to_a_guide() throws Exception {
        Page page = Browsers.withoutScripts();
        page.navigate(Browsers.url("/quiz"));
        page.locator("main button", new Page.LocatorOptions().setHasText("Start"))
                .click();
        String first = page.locator("#question").textContent();
        page.locator("button[value='4']").click();
        assertThat(page.locator("#question")).not().hasText(first);
        page.locator("button[value='0']").click();
        page.navigate(Browsers.url("/quiz"));
        assertThat(page.locator("main")).containsText("1 of 80 answered");

        new Quiz().answer(sitting(page), 0);
        page.locator(".call a", new Page.LocatorOptions().setHasText("Go on")).click();
        assertThat(page.locator("h1")).containsText("last question");
        page.locator("main button", new Page.LocatorOptions().setHasText("See my matches"))
                .click();
        assertThat(page.locator("h1")).hasText("Your matches");
        await().untilAsserted(() -> {
            page.reload();
            org.assertj.core.api.Assertions.assertThat(
                            page.locator(".match .reasons li").count())
                    .isGreaterThan(20);
        });
        page.locator(".match a", new Page.LocatorOptions().setHasText("The whole sum"))
                .first()
                .click();
        sumAddsUp(page);

        page.navigate(Browsers.url("/"));
        page.fill("#home-q", "libary tecnical");
        page.press("#home-q", "Enter");
        page.locator(".card h3 a").first().click();
        assertThat(page.locator("h1")).hasText("Technical Services Librarian");
        assertThat(page.locator("#how-to")).isVisible();
        page.locator("a", new Page.LocatorOptions().setHasText("See your fit"))
                .or(page.locator("a", new Page.LocatorOptions().setHasText("How well does it fit me?")))
                .first()
                .click();
        assertThat(page.locator("h1")).hasText("Is Technical Services Librarian right for you?");
    }

    private static String sitting(Page page) {
        return page.context().cookies().stream()
                .filter(c -> c.name.equals("__Host-sitting"))
                .findFirst()
                .orElseThrow()
                .value;
    }
}
