package waymark.content.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.content.Guides;

class GuideProblemsTest {

    @Test
    void each_gap_names_the_field_it_is_in_and_figures_by_the_words_of_the_form() {
        assertThat(field(InvalidGuides.at("title", ""))).isEqualTo("title");
        assertThat(field(InvalidGuides.at("setting.irregularHours", 9))).isEqualTo("setting.irregularHours");
        assertThat(problems(InvalidGuides.at("setting.irregularHours", 9)))
                .containsExactly("Give “Irregular hours” a number from 1 to 5.");
        assertThat(field(InvalidGuides.at("path.steps.1.action", ""))).isEqualTo("path.steps.1.action");
        assertThat(field(InvalidGuides.at("resources.2.url", "x"))).isEqualTo("resources.2.url");
        assertThat(field(InvalidGuides.at("work.duties.0.items", List.of()))).isEqualTo("work.duties.0.items");
        assertThat(field(InvalidGuides.at("path.steps", Guides.steps(4)))).isEqualTo("path.steps");
    }

    private static String field(Guide guide) {
        return GuideProblems.of(guide, Set.of("science")).getFirst().field();
    }

    @Test
    void a_complete_guide_has_no_problems() {
        assertThat(problems(Guides.complete("Lichenologist"))).isEmpty();
    }

    @Test
    void pay_and_outlook_may_be_left_out_and_so_may_work_values() {
        assertThat(problems(InvalidGuides.at("pay", null))).isEmpty();
        assertThat(problems(InvalidGuides.at("outlook", null))).isEmpty();
        assertThat(problems(InvalidGuides.at("values", Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            title                   | Give the career a title.
            alternativeTitles       | Add at least one alternative title.
            summary                 | Sum the career up in 60 to 200 characters; now there are 0.
            category                | Choose a category from the list.
            onetCode                | Give the O*NET-SOC code in the form 25-4022.00, so that figures can be looked up.
            overview                | Add at least one overview paragraph.
            sources                 | Add at least one source.
            work.duties             | Add at least one group of duties.
            work.duties.0.group     | Give every group of duties a heading.
            work.duties.0.items     | List the duties of the group "Daily".
            work.typicalDay         | Add at least one paragraph on a typical day.
            work.tools              | Add at least one tool or technology.
            work.workplaces         | Add at least one workplace.
            rightForYou.interests   | Say what people who like this work are interested in.
            rightForYou.values      | Add at least one value people find in this work.
            rightForYou.traits      | Add at least one trait that helps in this work.
            rightForYou.hard        | Add at least one thing that is hard about this work.
            path.steps.0.head       | Give step 1 a head.
            path.steps.1.action     | Say in step 2 what to do.
            path.steps.2.duration   | Say in step 3 how long it takes.
            path.steps.3.requirement| Say in step 4 what it costs or requires.
            path.alternatives       | Add at least one alternative route.
            resources.0.name        | Name every resource.
            resources.0.use         | Say what the resource "Place 1" is good for.
            resources.0.kind        | Choose a kind for the resource "Place 1".
            resources.0.url         | Give the resource "Place 1" its full address, beginning with https://.
            sources.0.name          | Name every source.
            sources.0.url           | Give the source "O*NET" its full address, beginning with https://.
            pay.median              | Give the median pay in dollars a year, or leave pay out.
            pay.source              | Say where the pay figures come from and of what year.
            outlook.changePercent   | Give the projected change in percent, or leave the outlook out.
            outlook.source          | Say where the outlook comes from and between which years.
            interests.A             | Give “Creating” a number from 1 to 7.
            values.support          | Give “Support from those in charge” a number from 1 to 7.
            setting.pressure        | Give “Pressure” a number from 1 to 5.
            """)
    void a_missing_part_is_named_with_how_to_mend_it(String path, String sentence) {
        assertThat(problems(InvalidGuides.at(path, null))).containsExactly(sentence);
    }

    @Test
    void four_steps_and_five_resources_are_too_few() {
        assertThat(problems(InvalidGuides.at("path.steps", Guides.steps(4))))
                .containsExactly("Add more steps on the way into this career: at least 5 are needed, now there are 4.");
        assertThat(problems(InvalidGuides.at("resources", Guides.resources(5))))
                .containsExactly("Add more helpful resources: at least 6 are needed, now there are 5.");
    }

    @Test
    void what_an_event_could_not_carry_is_refused() {
        assertThat(problems(InvalidGuides.at("path.steps", Guides.steps(31))))
                .containsExactly("Keep the way into this career to 30 steps.");
        assertThat(problems(InvalidGuides.at("path.steps.1.action", "x".repeat(4_001))))
                .containsExactly("Shorten step 2: each of its texts has at most 4,000 characters.");
        assertThat(problems(InvalidGuides.at("alternativeTitles.0", "x".repeat(201))))
                .containsExactly("Keep to 300 alternative titles of at most 200 characters.");
    }

    @Test
    void numbers_out_of_range_and_unknown_keys_are_refused() {
        assertThat(problems(InvalidGuides.at("preparation", 6)))
                .containsExactly("Choose how much preparation it takes, from 1 (little) to 5 (extensive).");
        assertThat(problems(InvalidGuides.at("interests.R", 7.01)))
                .containsExactly("Give “Building and fixing” a number from 1 to 7.");
        assertThat(problems(InvalidGuides.at("setting.outdoors", 0)))
                .containsExactly("Give “Being outdoors” a number from 1 to 5.");
        assertThat(problems(InvalidGuides.at("interests.Z", 3))).containsExactly("Remove “Z”: nobody knows it.");
        assertThat(problems(InvalidGuides.at("category", "witchcraft")))
                .containsExactly("Choose a category from the list.");
        assertThat(problems(InvalidGuides.at("onetCode", "25-4022"))).hasSize(1);
        assertThat(problems(InvalidGuides.at("resources.1.url", "https://example.org/1")))
                .containsExactly("List every resource once; an address is there twice.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "example.org",
                "https://",
                "https://localhost",
                "https://exa mple.org",
                "https://user@example.org",
                "https://example.org:8443",
                "https://-example.org",
                "https://10.0.0.1",
                "javascript:alert(1)",
                "https:example.org",
                "https://example"
            })
    void a_broken_address_is_refused(String url) {
        assertThat(problems(InvalidGuides.at("resources.0.url", url))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.ala.org/", "https://a-b.example.co.uk/x/y?z=1#part"})
    void a_whole_address_is_fine(String url) {
        assertThat(WebAddress.isWellFormed(url)).isTrue();
    }

    @Test
    void blank_entries_do_not_count() {
        assertThat(problems(InvalidGuides.at("work.tools", Arrays.asList("  ", "", null))))
                .containsExactly("Add at least one tool or technology.");
    }

    @Test
    void a_guide_just_begun_lists_all_that_is_to_do() {
        assertThat(problems(Guides.begun("Lichenologist", "science"))).hasSizeGreaterThan(15);
    }

    private static List<String> problems(Guide guide) {
        return guide.problems(Guides.CATEGORIES);
    }
}
