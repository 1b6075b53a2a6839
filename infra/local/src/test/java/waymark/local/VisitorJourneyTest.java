package waymark.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.concurrent.TimeUnit;
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
        assertThat(page.locator("main button:focus")).hasText("See my results");
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText("Your matches");
        assertThat(page.locator(".match")).hasCount(20);
        assertThat(page.locator(".match .why").first()).not().isEmpty();
        String best = page.locator(".match h3 a").first().textContent().strip();
        page.locator(".match a", new Page.LocatorOptions().setHasText("For and against"))
                .first()
                .click();
        sumAddsUp(page);

        page.navigate(Browsers.url("/results"));
        page.locator(".call a", new Page.LocatorOptions().setHasText("Create account"))
                .click();
        Newcomer.fillIn(page);
        page.waitForURL(Browsers.url("/account"));
        await().atMost(20, TimeUnit.SECONDS)
                .until(
                        () -> { // profile reads the matches from their topic
                            page.navigate(Browsers.url("/account/assessments"));
                            return page.locator("main").textContent().contains(best);
                        });
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
        var amounts = page.locator("tbody tr td.number:last-child").allTextContents().stream()
                .map(shown -> shown.strip().replace('−', '-'))
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
    void a_question_has_an_address_that_back_reload_and_sharing_keep_to() {
        Page page = Browsers.visitor();
        begin(page);
        assertThat(page).hasURL(Browsers.url("/quiz/1"));
        String first = page.locator("#question").textContent();
        page.keyboard().press("4");
        assertThat(page).hasURL(Browsers.url("/quiz/2"));
        assertThat(page).hasTitle("Question 2 of 80 · Waymark");
        page.keyboard().press("2");
        assertThat(page).hasURL(Browsers.url("/quiz/3"));

        page.goBack();
        assertThat(page).hasURL(Browsers.url("/quiz/2"));
        assertThat(page.locator("button[aria-pressed=true]")).containsText("Rather not");
        page.goBack();
        assertThat(page.locator("#question")).hasText(first);
        page.reload();
        assertThat(page.locator("#question")).hasText(first);
        assertThat(page.locator("button[aria-pressed=true]")).containsText("I'd like it");
        page.goForward();
        page.goForward();
        assertThat(page).hasURL(Browsers.url("/quiz/3"));

        Page friend = Browsers.visitor();
        friend.navigate(Browsers.url("/quiz/2"));
        assertThat(friend).hasURL(Browsers.url("/quiz"));
        assertThat(friend.locator("main")).not().containsText("You have begun");

        page.locator("a", new Page.LocatorOptions().setHasText("Check my answers"))
                .click();
        page.locator("details.part summary").first().click();
        page.locator("#n2 a").click();
        page.waitForURL(Browsers.url("/quiz/2?from=review"));
        page.keyboard().press("5");
        assertThat(page).hasURL(Browsers.url("/quiz/review#n2"));
        page.reload();
        assertThat(page.locator("#n2")).containsText("I'd love it");
    }

    @Test
    void on_a_phone_a_question_and_its_answers_need_no_scrolling_and_no_answer_looks_given_before_it_is() {
        Page page = Browsers.visitor();
        page.setViewportSize(390, 844);
        begin(page);
        for (int i = 0; i < 20; i++) {
            String text = page.locator("#question").textContent();
            org.assertj.core.api.Assertions.assertThat(
                            (int) page.evaluate("() => document.documentElement.scrollHeight"))
                    .isLessThanOrEqualTo(844);
            page.locator("button[value='3']").click(); // and the pointer stays where the next one's third answer comes
            assertThat(page.locator("#question")).not().hasText(text);
            assertThat(page.locator("button[aria-pressed=true]")).hasCount(0);
        }
        page.locator("button[value='2']").hover();
        assertThat(page.locator("button[value='2']")).hasCSS("background-color", background(page, "1"));
    }

    private static String background(Page page, String value) {
        return (String) page.evaluate(
                "v => getComputedStyle(document.querySelector(`.scale button[value='${v}']`)).backgroundColor", value);
    }

    private static void begin(Page page) {
        page.navigate(Browsers.url("/quiz"));
        page.locator("main button", new Page.LocatorOptions().setHasText("Start"))
                .click();
        assertThat(page.locator("#question")).isVisible();
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
        page.locator("main button", new Page.LocatorOptions().setHasText("See my results"))
                .first()
                .click();
        assertThat(page.locator("h1")).hasText("Your matches");
        await().untilAsserted(() -> {
            page.reload();
            org.assertj.core.api.Assertions.assertThat(
                            page.locator(".match .why").count())
                    .isEqualTo(20);
        });
        page.locator(".match a", new Page.LocatorOptions().setHasText("For and against"))
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
        assertThat(page.locator("h1")).hasText("Technical Services Librarian: does it fit you?");
    }

    private static String sitting(Page page) {
        return page.context().cookies().stream()
                .filter(c -> c.name.equals("__Host-sitting"))
                .findFirst()
                .orElseThrow()
                .value;
    }
}
