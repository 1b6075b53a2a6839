package waymark.gateway.careers;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.SampleCareers;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CareerListPageTest implements Portal {
    private final Browser browser = new Browser();

    @BeforeEach
    void nothingIsFound() {
        UPSTREAM.answer(
                "GET /careers",
                200,
                "{\"items\":[],\"total\":0,\"didYouMean\":\"electrician\",\"pay\":[{\"value\":\"over-100k\",\"label\":\"over\"}],"
                        + "\"growth\":[{\"value\":\"faster\",\"label\":\"Faster than"
                        + " average\",\"range\":\"5 to 6%\"}]}");
        UPSTREAM.answer(
                "GET /categories",
                200,
                "{\"items\":[{\"slug\":\"care\",\"name\":\"Care\",\"careers\":3}],\"total\":1}");
    }

    @Test
    void who_finds_nothing_is_asked_what_was_meant_and_led_to_fields_and_the_quiz() {
        String page = browser.get(SITE + "/careers?q=elektrishun").body();
        assertThat(page)
                .contains(
                        "Did you mean", "/careers?q=electrician", "href=\"/careers?category=care\"", "href=\"/quiz\"");
    }

    @Test
    void what_was_understood_as_a_condition_can_be_dropped_and_a_career_says_why_it_is_there() {
        UPSTREAM.answer(
                "GET /careers",
                200,
                "{\"items\":[{\"slug\":\"aide\",\"title\":\"Aide\",\"summary\":\"\",\"interests\":{},"
                        + "\"preparation\":2,\"imported\":false}],\"total\":1,"
                        + "\"because\":{\"aide\":\"look after <old> people\"},"
                        + "\"conditions\":[{\"label\":\"No degree needed\",\"without\":\"old people, good pay\"},"
                        + "{\"label\":\"Pays over $60,000\",\"without\":\"\"}]}");
        String page = browser.get(SITE + "/careers?q=old+people%2C+no+degree&sort=pay")
                .body();
        assertThat(page)
                .contains("Because: <em>look after &lt;old&gt; people</em>")
                .contains("href=\"/careers?q=old+people%2C+good+pay&amp;sort=pay\"", "No degree needed")
                .contains("href=\"/careers?sort=pay\"", "Pays over $60,000");
    }

    @Test
    void only_a_filter_that_does_not_exist_is_called_one_and_other_refusals_are_shown_as_they_are() {
        int[] statuses = {422, 429, 499, 500};
        for (int status : statuses) {
            String problem = "{\"title\":\"No\",\"status\":%d,\"detail\":\"Some reason.\"}".formatted(status);
            UPSTREAM.answer("GET /careers", status, problem);
            UPSTREAM.answer("GET /careers/comparison", status, problem);
            var list = browser.get(SITE + "/careers?q=x&pay=lots" + status);
            var compared = browser.get(SITE + "/compare?career=refused-" + status);

            assertThat(list.body().contains("That filter does not exist")).isEqualTo(status == 422);
            assertThat(compared.body()).doesNotContain("Nothing to compare yet");
            assertThat(list.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(compared.statusCode()).isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void filters_for_pay_outlook_and_full_guides_are_kept_and_passed_on() {
        String page = browser.get(SITE + "/careers?q=x&pay=over-100k&outlook=faster&degree=no&full=true")
                .body();
        assertThat(page)
                .contains("value=\"over-100k\" selected", "value=\"faster\" selected", "value=\"true\" selected")
                .contains("Look without the filters", "<details open");
        assertThat(UPSTREAM.asked("GET /careers").getLast().uri())
                .contains("pay=over-100k", "outlook=faster", "degree=no", "full=true", "size=");
    }

    @Test
    void card_filter_guide_and_comparison_use_the_word_that_content_has_for_the_figure() {
        String[][] classes = {
            {"declining", "Declining", "-0.6", "−0.6%"},
            {"little-change", "Little or no change", "-0.5", "−0.5%"},
            {"slower", "Slower than average", "2.5", "+2.5%"},
            {"average", "As fast as average", "3.1", "+3.1%"},
            {"faster", "Faster than average", "6", "+6%"},
            {"much-faster", "Much faster than average", "6.6", "+6.6%"}
        };
        for (String[] c : classes) {
            String low = c[1].toLowerCase(Locale.ROOT);
            String growth = "{\"value\":\"%s\",\"label\":\"%s\",\"range\":\"so many\"}".formatted(c[0], c[1]);
            String guide = SampleCareers.sheet("grower", "Grower")
                    .replace(
                            "\"sentences\":{",
                            "\"outlook\":{\"changePercent\":%s,\"toYear\":2034},\"growth\":%s,\"sentences\":{\"outlook\":\"Change from 2024 to 2034 (%s).\","
                                    .formatted(c[2], growth, low));
            UPSTREAM.answer("GET /careers/" + c[0], 200, guide.replace("\"grower\"", "\"" + c[0] + "\""));
            UPSTREAM.answer(
                    "GET /careers",
                    200,
                    "{\"items\":[{\"slug\":\"grower\",\"title\":\"Grower\",\"summary\":\"\",\"category\":\"food\",\"interests\":{},"
                            + "\"preparation\":2,\"imported\":true,\"outlook\":" + c[2] + ",\"growth\":" + growth
                            + "}],\"total\":1,\"growth\":[" + growth + "]}");
            UPSTREAM.answer(
                    "GET /careers/comparison",
                    200,
                    SampleCareers.comparison(
                            Map.of(c[0], "Grower"),
                            """
                            {"label":"Outlook","kind":"outlook","mark":"","cells":[{"figure":%s,"text":"%s","until":2035,"items":[],"mark":""}]}"""
                                    .formatted(c[2], c[1])));
            assertThat(browser.get(SITE + "/careers?q=" + c[0] + "&outlook=" + c[0])
                            .body())
                    .contains("value=\"" + c[0] + "\" selected>" + c[1] + ", so many<", "<dt>Jobs</dt><dd>" + c[1]);
            assertThat(browser.get(SITE + "/careers/" + c[0]).body())
                    .contains(c[3] + " by 2034", ">" + c[1] + "</span>", "from 2024 to 2034 (" + low + ")");
            assertThat(browser.get(SITE + "/compare?career=" + c[0]).body()).contains(c[3] + " by 2035, " + low);
        }
    }
}
