package waymark.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.content.Guides;
import waymark.content.guide.Guide;
import waymark.content.guide.RealGuides;

/** People misspell, abbreviate and use everyday words; the right guide must come first all the same. */
class SearchTest {
    private static CareerSearch search;

    @BeforeAll
    static void index() throws IOException {
        search = SearchFixture.ofRealGuides();
    }

    @ParameterizedTest
    @CsvSource({
        "libary tecnical, technical-services-librarian",
        "Technical Services Librarian, technical-services-librarian",
        "librarian technical services, technical-services-librarian",
        "tecnical libary, technical-services-librarian",
        "MARC librarian, technical-services-librarian",
        "cataloger, technical-services-librarian",
        "catalogue librarian, technical-services-librarian",
        "RN, registered-nurse",
        "nusre, registered-nurse",
        "registerd nurs, registered-nurse",
        "nursing, registered-nurse",
        "sparky, electrician",
        "electrition, electrician",
        "wiring houses, electrician",
        "coder, software-developer",
        "programer, software-developer",
        "sofware enginer, software-developer",
        "atorney, lawyer",
        "lawer, lawyer",
        "truckdriver, long-haul-truck-driver",
        "trucker, long-haul-truck-driver",
        "truk driver, long-haul-truck-driver",
        "CPA, accountant",
        "acountant, accountant",
        "bookeeping, bookkeeper",
        "fire fighter, firefighter",
        "fireman, firefighter",
        "child care, childcare-worker",
        "daycare, childcare-worker",
        "mechanic, automotive-technician",
        "car mechanik, automotive-technician",
        "realtor, real-estate-agent",
        "wedding planer, event-planner",
        "reporter, journalist",
        "jurnalist, journalist",
        "welding, welder",
        "pilot, airline-pilot",
        "guidance counselor, school-counselor",
        "school counsellor, school-counselor",
        "teacher elementry, elementary-school-teacher",
        "EMT, paramedic",
        "paramedick, paramedic",
        "dental hygenist, dental-hygienist",
        "teeth cleaning, dental-hygienist",
        "wind turbine, wind-turbine-technician",
        "windtech, wind-turbine-technician",
        "carpentry, carpenter",
        "coffee, barista",
        "barrista, barista",
        "logo designer, graphic-designer",
        "wildlife, wildlife-biologist",
        "animal biologist, wildlife-biologist",
        "legal assistant, paralegal",
        "caregiver for elderly, home-health-aide",
        "interior decorator, interior-designer",
        "head cook, chef",
        "archives, archivist",
        "farm hand, crop-farmworker",
        "archiv, archivist",
        "kids, childcare-worker",
        "ambulance, paramedic",
        "fix cars, automotive-technician",
        "selling houses, real-estate-agent",
        "court lawyer, lawyer",
        "airplanes, airline-pilot",
        "espresso, barista"
    })
    void the_right_guide_comes_first(String typed, String slug) {
        assertThat(search.find(typed).ids()).startsWith(slug);
    }

    @Test
    void what_people_type_finds_its_career_among_the_first_three() {
        GoldenQueries.Score score = GoldenQueries.ask(search);
        System.out.println(score);
        assertThat(score.asked()).isGreaterThanOrEqualTo(200);
        assertThat(score.share()).as(score.toString()).isGreaterThanOrEqualTo(95);
    }

    @Test
    void the_list_of_queries_reaches_every_guide() {
        assertThat(GoldenQueries.all())
                .extracting(GoldenQueries.Typed::slug)
                .containsAll(RealGuides.all().keySet());
    }

    @ParameterizedTest
    @CsvSource({"libary tecnical, library technical", "nusre, nurse", "paramedick, paramedic", "welding, "})
    void likely_typos_are_mended_in_a_question(String typed, String meant) {
        assertThat(search.find(typed).didYouMean()).isEqualTo(meant);
    }

    @Test
    void nonsense_finds_nothing_and_asks_nothing() {
        assertThat(search.find("xqzzvk")).isEqualTo(new SearchResult(List.of(), null));
        assertThat(search.find("?!")).isEqualTo(new SearchResult(List.of(), null));
        assertThat(search.find("how do i become a")).isEqualTo(new SearchResult(List.of(), null));
    }

    @Test
    void a_word_too_far_off_finds_nothing_but_asks_for_the_nearest() {
        SearchResult found = search.find("elektrishun");
        assertThat(found.ids()).isEmpty();
        assertThat(found.didYouMean()).isEqualTo("electrician");
    }

    @Test
    void one_unknown_word_does_not_hide_what_the_others_find() {
        assertThat(search.find("xqzzvk electrician").ids()).startsWith("electrician");
    }

    @Test
    void a_guide_is_found_by_its_new_text_only_and_not_at_all_once_removed() throws IOException {
        CareerSearch own = new CareerSearch();
        Guide lichens = Guides.complete("Lichenologist");
        own.put("l", lichens);
        own.refresh();
        assertThat(own.find("lichenologist").ids()).containsExactly("l");
        own.put("l", Guides.complete("Bryologist"));
        own.refresh();
        assertThat(own.find("lichenologist").ids()).isEmpty();
        assertThat(own.find("bryologist").ids()).containsExactly("l");
        own.remove("l");
        own.refresh();
        assertThat(own.find("bryologist").ids()).isEmpty();
    }
}
