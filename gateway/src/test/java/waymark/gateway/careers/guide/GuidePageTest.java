package waymark.gateway.careers.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.SampleCareers;

/** What a reader of a guide sees first, and what folds. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuidePageTest implements Portal {
    private final Browser browser = new Browser();

    @BeforeEach
    void published() {
        UPSTREAM.answer("GET /careers/baker", 200, guide());
        UPSTREAM.answer("GET /careers/baker/similar", 200, "{\"items\":[]}");
    }

    private static String guide() {
        return SampleCareers.guide("baker", "Bakers")
                .replace(
                        "\"items\":[\"Knead dough\"]",
                        "\"items\":[\"Knead dough\",\"Heat ovens\",\"Sell bread\",\"Sweep\"]")
                .replace("\"sentences\"", "\"outlook\":{\"changePercent\":-7.3,\"toYear\":2034},\"sentences\"");
    }

    @Test
    void a_guide_begins_with_its_picture_and_all_that_matters_at_a_glance() {
        String page = get("/careers/baker");
        String first = page.substring(page.indexOf("<h1>"), page.indexOf("class=\"with-side\""));
        assertThat(page).contains("/assets/illustrations/fields/food.svg?v=").doesNotContain("jobs</dd>", "7.3 %");
        assertThat(first)
                .containsSubsequence("At a glance", "$34,000", "a year", "−7.3% by 2034", "Some training")
                .containsSubsequence("Knead dough", "Heat ovens", "Sell bread")
                .doesNotContain("Sweep");
        assertThat(page.substring(page.indexOf("class=\"with-side\"")))
                .as("nothing of the first screen is told again below it")
                .contains("Besides what stands", "<li>Sweep</li>")
                .doesNotContain("<li>Knead dough</li>", "<li>Heat ovens</li>");
    }

    @Test
    void work_that_is_paid_by_the_hour_says_so_at_a_glance_and_in_the_table() {
        UPSTREAM.answer(
                "GET /careers/stage",
                200,
                guide().replace(
                                "{\"low\":25000,\"median\":34000,\"high\":50000,",
                                "{\"hourly\":{\"low\":16.5,\"median\":29.05,\"high\":143.68},")
                        .replace("\"baker\"", "\"stage\""));
        assertThat(get("/careers/stage"))
                .contains("$29.05 <span", "an hour</span>", "<td>$16.50</td>", "<td>$143.68</td>")
                .doesNotContain("no figure", "a year</span>");
    }

    @Test
    void its_sections_fold_without_a_script_and_its_headings_suit_a_title_in_the_plural() {
        assertThat(get("/careers/baker"))
                .contains("<details class=\"fold\"><summary><h2", "id=\"how-to\"", "href=\"#how-to\"")
                .contains("Is this work right for you?")
                .doesNotContain("Is Bakers right", "Is it right for you?");
    }

    @Test
    void careers_like_it_are_one_list_in_which_none_comes_twice() {
        UPSTREAM.answer(
                "GET /careers/miller",
                200,
                SampleCareers.sheet("miller", "Millers")
                        .replace(
                                "{\"slug\":\"baker\",\"title\":\"Baker\"}",
                                "{\"slug\":\"baker\",\"title\":\"Baker\"},{\"slug\":\"brewer\",\"title\":\"Brewer\"}"));
        UPSTREAM.answer(
                "GET /careers/miller/similar",
                200,
                "{\"items\":[{\"slug\":\"baker\",\"title\":\"Baker\",\"imported\":false,\"shared\":[\"Bread.\"]}]}");
        String page = get("/careers/miller");
        assertThat(page)
                .containsOnlyOnce("href=\"/careers/brewer\"")
                .contains("Related by O*NET: 1 more")
                .doesNotContain("href=\"#related\"");
        String list = page.substring(page.indexOf("id=\"similar-title\""));
        assertThat(list).containsOnlyOnce("href=\"/careers/baker\"");
    }

    @Test
    void what_needs_a_script_is_shown_by_the_script_alone() {
        String page = get("/careers/baker");
        assertThat(page)
                .containsPattern("<button[^>]*data-print hidden>")
                .containsPattern("<button[^>]*data-copy hidden>");
    }

    @Test
    void every_page_has_its_search_and_its_menu_behind_one_word_each() {
        assertThat(get("/careers/baker"))
                .containsSubsequence("<details class=\"find\"", "Search</summary>", "id=\"top-q\"")
                .containsSubsequence("<details class=\"menu\"", "Menu</summary>", "aria-label=\"Main\"", "Sign in");
    }

    @Test
    void an_address_with_nothing_at_it_offers_the_search() {
        assertThat(browser.get(SITE + "/nothing-here").body()).contains("Look for a career", "id=\"q\"");
        assertThat(browser.get(SITE + "/careers/nobody").body()).contains("Look for a career");
    }

    private String get(String path) {
        return browser.get(SITE + path).body();
    }
}
