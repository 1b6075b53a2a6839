package waymark.gateway.careers;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.SampleCareers;

/** Careers side by side: how they fit the person who looks comes first. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparePageTest implements Portal {
    private static final String ID = "compare-sitting-0123456789";
    private static final String PAGE = SITE + "/compare?career=roofer&career=tiler";

    @BeforeEach
    void two() {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("roofer", "Roofer");
        both.put("tiler", "Tiler");
        UPSTREAM.answer(
                "GET /careers/comparison",
                200,
                SampleCareers.comparison(
                        both,
                        """
                        {"label":"Median pay","kind":"pay","mark":"","cells":[
                        {"figure":34000,"text":"","items":[],"mark":""},{"figure":34100,"text":"","items":[],"mark":""}]}"""));
    }

    private static void fits(String slug, double fit, String more) {
        UPSTREAM.answer(
                "GET /assessments/" + ID + "/fit/" + slug,
                200,
                """
                {"slug":"%s","title":"The %s","preparation":2,"fit":%s,"margin":4,"above":91,"tier":"great","baseline":50,
                "imported":false,"reasons":[]%s}"""
                        .formatted(slug, slug, fit, more));
    }

    private static String seen() {
        Browser browser = new Browser();
        browser.plant(SITE, "__Host-sitting", ID);
        return browser.get(PAGE).body().replaceAll("\\s+", " ");
    }

    @Test
    void ones_own_fit_is_the_first_row() {
        fits("roofer", 71.6, "");
        fits("tiler", 64.4, "");
        String page = seen();
        assertThat(page)
                .contains("<span class=\"figure\">72<span class=\"sr\"> of 100</span> <small>± 4</small>")
                .contains("<span class=\"figure\">64<", "data-label=\"Tiler\"")
                .contains("href=\"/results/fit/roofer\"", "great fit");
        assertThat(page.indexOf("Your own fit")).isBetween(1, page.indexOf("Median pay"));
    }

    @Test
    void what_is_typed_gets_careers_suggested_that_are_added_to_those_chosen() {
        assertThat(new Browser().get(PAGE).body())
                .contains("hx-get=\"/compare/suggest?career=roofer&amp;career=tiler\"");
        UPSTREAM.answer(
                "GET /careers/suggest",
                200,
                "{\"items\":[{\"slug\":\"baker\",\"title\":\"Baker\",\"matched\":\"Baker\"}]}");
        assertThat(new Browser()
                        .get(SITE + "/compare/suggest?career=roofer&career=a%22b&q=bak")
                        .body())
                .contains("href=\"/compare?career=roofer&amp;career=a%22b&amp;career=baker\"", "Baker</a>");
    }

    @Test
    void who_has_no_answers_yet_is_told_how_to_get_a_fit() {
        assertThat(new Browser().get(PAGE).body().replaceAll("\\s+", " "))
                .contains("Your own fit", "<td colspan=\"2\"><a href=\"/quiz\">Take the quiz</a>");
    }

    @Test
    void answers_that_do_not_tell_careers_apart_get_no_figures() {
        fits("roofer", 50, ",\"caution\":\"They do not tell careers apart yet.\"");
        fits("tiler", 50, ",\"caution\":\"They do not tell careers apart yet.\"");
        assertThat(seen())
                .containsOnlyOnce("They do not tell careers apart yet.")
                .doesNotContain("great fit", "of 100");
    }
}
