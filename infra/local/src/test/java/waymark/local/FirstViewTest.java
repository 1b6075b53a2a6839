package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.bench.Person;

/** What a first look at a guide costs, and how far one has to scroll on a phone. */
class FirstViewTest {
    private static final int PHONE = 390;
    private static final int SCREEN = 844;
    private static final int SCREENS = 8;
    private static final int LIST = 6_000;
    private static final int ONE_ROW = 64;
    private static final int BUDGET = 60 * 1024;
    private static final int REQUESTS = 12;
    private static final int WIDE = 1280;
    /** Cumulative layout shift; a page feels still up to a tenth (web.dev, "Cumulative Layout Shift"). */
    private static final double SHIFT = 0.02;

    private static final List<String> STILL =
            List.of("/", "/careers", "/careers/technical-services-librarian", "/careers/by/category", "/quiz");

    @Test
    void all_that_the_first_view_of_a_guide_asks_for_is_small() {
        Page page = Browsers.visitor();
        List<Request> finished = new ArrayList<>();
        page.onRequestFinished(finished::add);
        page.navigate(Browsers.url("/careers/technical-services-librarian"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        // Asking for sizes lets further requests in.
        List<Request> asked = List.copyOf(finished);
        int bytes = asked.stream().mapToInt(r -> r.sizes().responseBodySize).sum();
        assertThat(asked).extracting(Request::url).hasSizeLessThanOrEqualTo(REQUESTS);
        assertThat(bytes)
                .as(asked.stream()
                        .map(r -> r.url() + " " + r.sizes().responseBodySize)
                        .toList()
                        .toString())
                .isBetween(BUDGET / 4, BUDGET);
    }

    @Test
    void nothing_moves_while_a_page_is_drawn_and_pictures_say_how_large_they_are() {
        Page page = Browsers.visitor();
        page.addInitScript(
                """
                window.shift = 0;
                new PerformanceObserver(list => list.getEntries().forEach(each => { window.shift += each.value; }))
                  .observe({ type: 'layout-shift', buffered: true });
                """);
        for (int width : List.of(PHONE, WIDE)) {
            page.setViewportSize(width, SCREEN);
            for (String path : STILL) {
                page.navigate(Browsers.url(path));
                page.waitForLoadState(LoadState.NETWORKIDLE);
                double shift = ((Number) page.evaluate("window.shift")).doubleValue();
                assertThat(shift).as(path + " at " + width).isLessThanOrEqualTo(SHIFT);
                assertThat(page.locator("img:not([width]), img:not([height])").count())
                        .as(path)
                        .isZero();
            }
        }
    }

    @Test
    void on_a_phone_the_header_is_one_row_and_a_page_ends_after_a_few_screens() throws Exception {
        String sheet = new Person(Browsers.url(""))
                .careers().stream()
                        .filter(career -> career.get("imported").getAsBoolean())
                        .map(career -> career.get("slug").getAsString())
                        .findFirst()
                        .orElseThrow();
        for (Page page : List.of(Browsers.visitor(), Browsers.withoutScripts())) {
            page.setViewportSize(PHONE, SCREEN);
            for (String path : List.of("/careers/technical-services-librarian", "/careers/" + sheet, "/")) {
                page.navigate(Browsers.url(path));
                assertThat(page.locator("header").boundingBox().height).as(path).isLessThanOrEqualTo(ONE_ROW);
                assertThat(page.locator("body").boundingBox().height).as(path).isLessThanOrEqualTo(SCREENS * SCREEN);
            }
        }
    }

    @Test
    void lists_to_wander_through_are_short_on_a_phone() {
        Page page = Browsers.visitor();
        page.setViewportSize(PHONE, SCREEN);
        for (String path : List.of("/careers", "/careers/by/category", "/careers/by/interest")) {
            page.navigate(Browsers.url(path));
            assertThat(page.locator("body").boundingBox().height).as(path).isLessThanOrEqualTo(LIST);
        }
    }

    @Test
    void menu_search_and_sections_open_without_a_script() {
        Page page = Browsers.withoutScripts();
        page.setViewportSize(PHONE, SCREEN);
        page.navigate(Browsers.url("/careers/technical-services-librarian"));
        assertThat(page.locator("header nav").isVisible()).isFalse();
        Browsers.click(page, "header summary", "Menu");
        assertThat(page.locator("header nav a").first().isVisible()).isTrue();
        assertThat(page.locator("#how-to").isVisible()).isFalse();
        page.locator("summary:has(#how-to-title)").click();
        assertThat(page.locator("#how-to ol.steps").isVisible()).isTrue();
        Browsers.click(page, "header summary", "Search");
        page.fill("#top-q", "welder");
        page.press("#top-q", "Enter");
        assertThat(page.locator("h1").textContent()).contains("welder");
    }

    @Test
    void at_a_desk_every_section_is_open_and_the_list_of_contents_shows_where_one_is() {
        Page still = Browsers.withoutScripts();
        still.navigate(Browsers.url("/careers/technical-services-librarian"));
        assertThat(still.locator("header nav a").first().isVisible()).isTrue();
        assertThat(still.locator("#how-to ol.steps").isVisible()).isTrue();
        assertThat(still.locator("[data-print]").isVisible()).isFalse();

        Page page = Browsers.visitor();
        page.navigate(Browsers.url("/careers/technical-services-librarian"));
        page.locator(".side a[href='#how-to']").click();
        page.waitForSelector(".side a[href='#how-to'][aria-current]");
        assertThat(page.locator(".side").boundingBox().y).isBetween(0.0, 200.0);
    }
}
