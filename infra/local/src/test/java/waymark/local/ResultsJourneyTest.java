package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A page of matches can be taken in at a glance, on a phone and on paper. */
class ResultsJourneyTest {
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page[^s]");
    private static final int PHONE = 390;

    @Test
    void twenty_matches_take_less_than_6000_pixels_of_a_phone_and_say_nothing_twice() throws Exception {
        Page page = Browsers.holding(new Quiz().take(1));
        page.setViewportSize(PHONE, 844);
        page.navigate(Browsers.url("/results"));
        assertThat(page.locator(".match").count()).isEqualTo(20);
        assertThat(((Number) page.evaluate("() => document.getElementById('matches').offsetHeight")).intValue())
                .isLessThan(6_000);
        assertThat(((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(PHONE);
        assertThat(page.locator(".results-new h2").boundingBox().y)
                .as("new ideas are on the first screen")
                .isLessThan(600);
        List<String> said = page.locator(".match .why, .results-new li .soft").allTextContents();
        assertThat(said).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    @Test
    void results_take_no_more_than_three_sheets_of_paper_and_say_when_and_where_they_are_from() throws Exception {
        Page page = Browsers.holding(new Quiz().take(2));
        page.navigate(Browsers.url("/results"));
        String pdf = new String(page.pdf(new Page.PdfOptions().setFormat("Letter")), StandardCharsets.ISO_8859_1);
        assertThat(PAGE.matcher(pdf).results().count()).isBetween(1L, 3L);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".results-head .on-paper").innerText()).contains("Answered on", "/results/");
    }
}
