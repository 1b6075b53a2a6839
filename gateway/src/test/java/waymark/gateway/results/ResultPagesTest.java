package waymark.gateway.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.Upstream;

/**
 * The results page: nearly the same occupations are one entry, and one question to recommendation is enough for the
 * whole page.
 */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultPagesTest implements Portal {
    private static final String ID = "results-sitting-0123456789";
    private static final String PAGE_PATH = "/results/" + ID;
    private static final String PAGE = SITE + PAGE_PATH;

    @BeforeEach
    void finished() {
        UPSTREAM.answer(
                "GET /sittings/" + ID + "/assessment",
                200,
                """
                {"id":"%s","flags":[],"summary":"Helping and teaching stands out.","rule":"It is higher than by chance.","range":"what lies so near","margins":{"S":7.6},"interests":{"R":{"score":20},"I":{"score":24},"A":{"score":25},"S":{"score":100},
                "E":{"score":40},"C":{"score":24}}}"""
                        .formatted(ID));
        UPSTREAM.answer(
                "GET /assessments/" + ID + "/matches",
                200,
                """
                {"total":41,"careers":60,"model":"waymark-2","contentRevision":7,"flags":[],"items":[%s,%s],"discoveries":[%s]}"""
                        .formatted(
                                match(
                                        "special-education-teacher",
                                        """
                                        ,"alike":[{"slug":"special-preschool","title":"Special Preschool Teacher","fit":77.2,
                                        "tier":"best","imported":true},{"slug":"special-middle","title":"Special Middle School Teacher",
                                        "fit":76.1,"tier":"best","imported":true}]"""),
                                match("baker", ",\"alike\":[]"),
                                match("surprise", ",\"why\":\"Creating leads in this work.\"")));
    }

    private static String match(String slug, String more) {
        return """
                {"slug":"%s","title":"The %s","preparation":2,"fit":78.4,"above":91,"tier":"best","baseline":50,
                "imported":false,"reasons":[]%s}"""
                .formatted(slug, slug, more);
    }

    @Test
    void an_entry_opens_to_those_like_it_without_a_script() {
        String page = new Browser().get(PAGE).body();
        assertThat(page)
                .contains("<summary>and 2 like it")
                .contains("<a href=\"/careers/special-preschool\">Special Preschool Teacher</a>")
                .contains("77 of 100", "Page 1 of 3", "Helping and teaching stands out.")
                .contains("It is higher than by chance.", ">±8<")
                .contains("The surprise", "Creating leads in this work.");
        assertThat(page.replaceAll("\\s+", " "))
                .contains("60 careers ranked", "“±” and the thin lines are what lies so near.");
        assertThat(page.split("like it<span", -1))
                .as("only the one entry opens")
                .hasSize(2);
    }

    @Test
    void new_ideas_come_before_the_list_and_the_persons_profile_after_it() {
        String page = new Browser().get(PAGE).body();
        assertThat(page.indexOf("You may not have thought of")).isBetween(1, page.indexOf("id=\"matches\""));
        assertThat(page.indexOf("What you enjoy")).isGreaterThan(page.indexOf("id=\"m-baker\""));
    }

    @Test
    void each_card_says_in_one_line_why_and_what_more_it_has_is_a_click_away() {
        UPSTREAM.answer(
                "GET /assessments/" + ID + "/matches", 200, list("", match("baker", ",\"why\":\"It is you.\"")));
        assertThat(new Browser().get(PAGE).body())
                .containsOnlyOnce("<p class=\"why\">It is you.</p>")
                .contains("href=\"" + PAGE_PATH + "/fit/baker\"")
                .doesNotContain("class=\"reasons");
    }

    private static String list(String more, String... matches) {
        return """
                {"total":%d,"careers":60,"model":"waymark-3","contentRevision":7,"flags":[],"items":[%s],
                "conditions":[{"value":"outdoors","label":"Much of it outdoors"}],"pay":[40000]%s}"""
                .formatted(matches.length, String.join(",", matches), more);
    }

    @Test
    void what_the_questions_on_values_and_conditions_said_is_shown_with_the_same_range_as_interests() {
        UPSTREAM.answer(
                "GET /sittings/" + ID + "/assessment",
                200,
                """
                {"id":"%s","completedAt":"2026-11-24T09:00:00Z","range":"the 95%% range","interests":{"R":{"score":20}},
                "values":{"recognition":{"score":25},"support":{"score":87.5}},"setting":{"outdoors":{"score":62.5}},
                "margins":{"R":9,"support":28,"outdoors":27}}"""
                        .formatted(ID));
        String page = new Browser().get(PAGE).body().replaceAll("\\s+", " ");
        assertThat(page)
                .contains("What matters to you", "Support from those in charge", "±28", "±27")
                .contains("Being outdoors", "“±” and the thin lines are the 95% range.")
                .contains("data-moment=\"day\">Nov 24, 2026</time> · " + PAGE);
        assertThat(page.indexOf("Support from those")).isLessThan(page.indexOf("Recognition"));
    }

    @Test
    void answers_that_do_not_tell_careers_apart_get_no_order_no_tier_and_something_to_do() {
        UPSTREAM.answer(
                "GET /assessments/" + ID + "/matches",
                200,
                list(
                        ",\"undecided\":true,\"examples\":[" + match("baker", ",\"category\":\"food\"") + "]",
                        match("doctor", "")));
        assertThat(new Browser().get(PAGE).body())
                .contains("The baker", "Take the quiz again", "href=\"/careers/by/category\"")
                .doesNotContain("best fit</span>", "of 100", "doctor", "±");
        UPSTREAM.answer(
                "GET /assessments/" + ID + "/fit/baker", 200, match("baker", ",\"caution\":\"It says little yet.\""));
        assertThat(new Browser().get(PAGE + "/fit/baker").body())
                .contains("It says little yet.")
                .doesNotContain("best fit</span>", "of careers.");
    }

    @Test
    void the_page_asks_for_entries_and_discoveries_in_one_question() {
        int before = UPSTREAM.asked("GET /assessments/" + ID + "/matches").size();
        new Browser().get(PAGE);
        var asked = UPSTREAM.asked("GET /assessments/" + ID + "/matches");
        assertThat(asked).hasSize(before + 1);
        assertThat(URI.create(asked.getLast().uri()).getQuery())
                .contains("grouped=true", "discoveries=true", "reasons=3", "size=20");
        assertThat(UPSTREAM.asked("GET /assessments/" + ID + "/discoveries")).isEmpty();
    }

    @Test
    void who_comes_from_the_last_question_waits_for_the_ranking() {
        new Browser().get(PAGE);
        assertThat(UPSTREAM.asked("GET /assessments/" + ID + "/matches")
                        .getLast()
                        .header("Prefer"))
                .contains("wait=2");
    }

    @Test
    void nobody_waits_for_the_ranking_of_a_quiz_that_is_not_done() {
        UPSTREAM.answer("GET /sittings/" + ID + "/assessment", 404, "{\"status\":404,\"title\":\"Not Found\"}");
        UPSTREAM.answer("GET /assessments/" + ID + "/matches", 404, "{\"status\":404,\"title\":\"Not Found\"}");
        assertThat(new Browser().get(PAGE).headers().firstValue("Location")).contains("/quiz");
    }

    @Test
    void a_list_that_is_not_ranked_yet_asks_again_and_stops_after_a_while() {
        UPSTREAM.answer("GET /assessments/" + ID + "/matches", problem(404, "not-ranked-yet"));
        assertThat(new Browser().get(PAGE).body()).contains("Ranking every career", PAGE_PATH + "/list?tries=1\"");
        assertThat(new Browser().get(PAGE + "/list?tries=29").body()).contains(PAGE_PATH + "/list?tries=30\"");
        assertThat(new Browser().get(PAGE + "/list?tries=30").body())
                .contains("Your ranking is not ready yet", "<a href=\"" + PAGE_PATH + "\">Try again</a>")
                .doesNotContain("hx-trigger=\"load");
    }

    @ParameterizedTest
    @CsvSource({
        "404, not-found, There are no matches here, /quiz",
        "401, unauthorized, You are signed out, /signin?return=" + PAGE_PATH,
        "403, not-yours, These matches are not yours, /account/assessments",
        "503, unavailable, Matches are resting, /careers"
    })
    void a_list_that_cannot_be_shown_says_why_and_where_to_go(int status, String slug, String says, String link) {
        UPSTREAM.answer("GET /assessments/" + ID + "/matches", problem(status, slug));
        String list = new Browser().get(PAGE + "/list").body();
        assertThat(list).contains(says, "href=\"" + link + "\"").doesNotContain("hx-trigger=\"load");
        assertThat(list.contains("Matches are resting")).isEqualTo(status == 503);
    }

    private static Upstream.Reply problem(int status, String slug) {
        return new Upstream.Reply(
                status,
                "application/problem+json",
                "{\"type\":\"urn:waymark:problem:%s\",\"title\":\"No\",\"status\":%d,\"detail\":\"No.\"}"
                        .formatted(slug, status),
                Map.of());
    }

    @Test
    void the_list_is_filtered_and_turned_by_entries_too() {
        assertThat(new Browser()
                        .get(PAGE + "/list?page=1&preparation=4&pay=40000&category=food&condition=outdoors&guides=full")
                        .body())
                .contains("<summary>and 2 like it", "Page 2 of 3")
                .contains("list?page=0&amp;preparation=4&amp;pay=40000&amp;category=food&amp;condition=outdoors");
        Upstream.Asked last =
                UPSTREAM.asked("GET /assessments/" + ID + "/matches").getLast();
        assertThat(last.uri())
                .contains("grouped=true", "page=1", "preparation=4", "full=true")
                .contains("pay=40000", "category=food", "condition=outdoors")
                .doesNotContain("discoveries");
    }

    @Test
    void the_sum_of_a_career_says_what_is_not_known_of_it() {
        UPSTREAM.answer(
                "GET /assessments/" + ID + "/fit/baker",
                200,
                """
                {"slug":"baker","title":"Baker","preparation":2,"fit":51.25,"above":91,"tier":"fair","baseline":50,"imported":true,
                "reasons":[{"kind":"unknown","key":"unknown","label":"Not known, taken as usual","direction":"unknown",
                "contribution":1.25,"sentence":"What this work is like in values is not known."},
                {"kind":"interest","key":"R","label":"Building","direction":"for","contribution":0.04,"sentence":"You hardly care.",
                "negligible":true}]}""");
        assertThat(new Browser().get(PAGE + "/fit/baker").body())
                .contains("Not known, taken as usual", "+1.25", "What this work is like in values is not known.")
                .contains("Nothing in particular.", "+0.04")
                .doesNotContain("You hardly care.");
    }
}
