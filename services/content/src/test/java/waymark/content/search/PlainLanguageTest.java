package waymark.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People say what they would like to do; they do not know what it is called. */
class PlainLanguageTest {
    private static CareerSearch search;

    @BeforeAll
    static void index() throws IOException {
        search = SearchFixture.ofRealGuides();
    }

    @ParameterizedTest
    @CsvSource({
        "take care of grandparents at home, home-health-aide",
        "drive a big truck across the country, long-haul-truck-driver",
        "put a messy archive in order, archivist",
        "i want to put out fires, firefighter",
        "make the plans for new buildings, architect",
        "enfermera, registered-nurse",
        "bombero, firefighter",
        "camionero, long-haul-truck-driver"
    })
    void a_wish_finds_the_work(String typed, String slug) {
        assertThat(search.find(typed).ids()).startsWith(slug);
    }

    @Test
    void what_was_found_by_its_meaning_says_why() {
        SearchResult found = search.find("take care of grandparents at home");
        assertThat(found.because("home-health-aide"))
                .hasValueSatisfying(because -> assertThat(because).containsAnyOf("home", "grandma"));
        assertThat(search.find("electrician").because("electrician")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "day care, childcare-worker",
        "nrse, registered-nurse",
        "hair cut, hairdresser",
        "I love animals--dogs, animal-trainer"
    })
    void two_words_for_one_and_typos_in_short_names_are_no_nonsense(String typed, String slug) {
        assertThat(search.find(typed).ids()).as(typed).contains(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"love", "have", "de", "la", "asdf", "qwertz uiop", "29-1999", "<script>alert</script>"})
    void what_means_nothing_finds_nothing(String typed) {
        assertThat(search.find(typed).ids()).isEmpty();
    }

    @Test
    void words_in_quotation_marks_stand_in_a_text_just_so() {
        assertThat(PlainQueries.find(search, "\"catalog records under RDA\"").ids())
                .containsExactly("technical-services-librarian");
        assertThat(PlainQueries.find(search, "\"under catalog records RDA\"").ids())
                .isEmpty();
        assertThat(PlainQueries.find(search, "books \"technical services\" \"call number\"")
                        .ids())
                .containsExactly("technical-services-librarian");
        assertThat(PlainQueries.find(search, "\"nurse\"").ids()).contains("registered-nurse");
        assertThat(PlainQueries.find(search, "\"registered nurse rn\"").ids())
                .as("no phrase runs from one name into the next")
                .isEmpty();
    }

    @Test
    void a_language_of_one_letter_is_a_language() {
        assertThat(search.find("R").ids()).startsWith("data-scientist");
        assertThat(search.find("I want to code in R").ids()).startsWith("data-scientist");
    }

    @Test
    void work_one_does_not_want_is_left_out() {
        assertThat(search.find("help people who are ill").ids()).contains("registered-nurse");
        assertThat(search.find(
                                "help people who are ill",
                                new CareerSearch.Conditions(List.of(), List.of("nursing"), List.of()))
                        .ids())
                .doesNotContain("registered-nurse");
        assertThat(search.find("", new CareerSearch.Conditions(List.of(), List.of("nursing"), List.of()))
                        .ids())
                .contains("electrician")
                .doesNotContain("registered-nurse");
    }
}
