package waymark.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.content.guide.Guide;
import waymark.content.guide.RealGuides;
import waymark.content.search.words.EverydayPhrases;

/** What people type, put to search over the data as published, where that is on this machine. */
class WholeCatalogueSearchTest {
    private static CareerSearch whole;
    private static Map<String, Guide> careers;

    @BeforeAll
    static void index() throws IOException {
        Optional<Map<String, Guide>> present = WholeCatalogue.byCode();
        assumeTrue(present.isPresent(), "The published data is not on this machine; set waymark.data to its folder");
        Set<String> own =
                RealGuides.all().values().stream().map(Guide::onetCode).collect(Collectors.toSet());
        whole = new CareerSearch();
        careers = present.get();
        careers.forEach((code, guide) -> whole.put(code, guide, !own.contains(code)));
        whole.refresh();
    }

    /** Those that are among the phrases word for word, as some are by chance, prove nothing and are left out. */
    @Test
    void most_sentences_find_a_career_an_adviser_would_name() {
        List<PlainQueries.Query> all = PlainQueries.of("/sentences.csv").stream()
                .filter(query -> careers.values().stream()
                        .noneMatch(guide -> EverydayPhrases.of(guide.onetCode()).contains(query.words())))
                .toList();
        PlainQueries.Score tuned = PlainQueries.ask(
                "tuned to", whole, all.stream().filter(q -> !q.isSetAside()).toList());
        PlainQueries.Score aside = PlainQueries.ask(
                "set aside",
                whole,
                all.stream().filter(PlainQueries.Query::isSetAside).toList());
        System.out.println(tuned + "\n" + aside);
        assertThat(aside.first()).isGreaterThanOrEqualTo(85);
        assertThat(aside.firstThree()).isGreaterThanOrEqualTo(92);
    }

    @ParameterizedTest
    @ValueSource(strings = {"work with animals", "work with animals outside", "animals", "look after animals outdoors"})
    void who_wants_to_work_with_animals_finds_work_with_animals(String typed) {
        List<String> found = PlainQueries.find(whole, typed).ids();
        assertThat(found.stream().limit(3))
                .isSubsetOf(
                        "39-2011.00",
                        "39-2021.00",
                        "45-2093.00",
                        "33-9011.00",
                        "31-9096.00",
                        "19-1023.00",
                        "19-1031.03",
                        "19-1011.00",
                        "45-2021.00");
        assertThat(found).as("animators draw").doesNotContain("27-1014.00");
    }

    /** Each of them stands, in other forms of its words, in the name of another career. */
    @ParameterizedTest
    @CsvSource({
        "build houses, 47-2031.00",
        "sell cars, 41-2031.00",
        "fight fires, 33-2011.00",
        "drive a train, 53-4011.00",
        "test blood, 29-2012.00",
        "make jewelry, 51-9071.00"
    })
    void what_one_would_like_to_do_is_no_name(String typed, String code) {
        assertThat(PlainQueries.find(whole, typed).ids().stream().limit(3))
                .as(typed)
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "outdoors, 37-3011.00, 15-1252.00",
        "be outside, 45-4011.00, 43-3031.00",
        "work from home, 15-1252.00, 47-2181.00",
        "part time, 41-2011.00, 11-1011.00"
    })
    void where_and_how_people_want_to_work_narrows_what_is_found(String typed, String in, String out) {
        assertThat(PlainQueries.find(whole, typed).ids()).as(typed).contains(in).doesNotContain(out);
    }

    @ParameterizedTest
    @CsvSource({
        "I hate sitting at a desk, 39-9031.00",
        "I don't like people, 25-4011.00",
        "I don't want to talk to people, 51-9071.00"
    })
    void who_says_what_they_do_not_like_finds_work_without_it(String typed, String code) {
        assertThat(PlainQueries.find(whole, typed).ids().stream().limit(3))
                .as(typed)
                .contains(code)
                .doesNotContain("43-4171.00", "43-6014.00", "15-1232.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C++", "C#", ".NET"})
    void who_types_a_language_means_who_writes_in_it(String typed) {
        assertThat(PlainQueries.find(whole, typed).ids()).startsWith("15-1252.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vet", "vets", "animal doctor", "veterinarian"})
    void a_vet_is_a_veterinarian_first(String typed) {
        assertThat(PlainQueries.find(whole, typed).ids()).startsWith("29-1131.00");
    }

    @ParameterizedTest
    @CsvSource({"Helpers--Electricians, 47-3013.00", "Helpers--Carpenters, 47-3012.00", "no bake molder, 51-4071.00"})
    void names_with_marks_and_words_of_conditions_are_names(String typed, String code) {
        assertThat(PlainQueries.find(whole, typed).ids()).startsWith(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nurse", "teacher", "lawyer", "librar", "police", "chef", "veterin"})
    void what_is_suggested_stands_in_the_order_of_what_is_found(String typed) {
        List<String> found = PlainQueries.find(whole, typed).ids();
        List<Integer> places = whole.suggest(typed).best().stream()
                .map(each -> found.indexOf(each.id()))
                .filter(place -> place >= 0)
                .toList();
        assertThat(places).isNotEmpty().isSorted();
        assertThat(places.getFirst()).isZero();
    }

    @Test
    void nobody_is_asked_whether_they_mean_what_nobody_says() {
        assertThat(PlainQueries.find(whole, "asdf").didYouMean()).isNull();
        assertThat(PlainQueries.find(whole, "elektrician").didYouMean()).isEqualTo("electrician");
    }

    @Test
    void a_letter_held_down_means_nothing() {
        // From four on: guides know abbreviations of three (AAA, WWW).
        List<String> found = IntStream.rangeClosed('a', 'z')
                .mapToObj(Character::toString)
                .flatMap(letter -> Stream.of(4, 5, 8, 20).map(letter::repeat))
                .filter(held -> !PlainQueries.find(whole, held).equals(new SearchResult(List.of(), null)))
                .toList();
        assertThat(found).isEmpty();
    }

    @Test
    void a_few_words_for_what_one_would_like_to_do_find_who_does_it() {
        PlainQueries.Score wishes = PlainQueries.ask("wishes", whole, PlainQueries.of("/wishes.csv"));
        System.out.println(wishes);
        assertThat(wishes.first()).isGreaterThanOrEqualTo(90);
        assertThat(wishes.firstThree()).isGreaterThanOrEqualTo(96);
    }

    @Test
    void names_in_all_their_spellings_find_their_career() {
        PlainQueries.Score names = PlainQueries.ask("names", whole, PlainQueries.of("/names.csv"));
        System.out.println(names);
        assertThat(names.first()).isGreaterThanOrEqualTo(95);
    }

    @Test
    void known_names_stay_as_exact_as_they_were() {
        Map<String, String> codes = RealGuides.all().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().onetCode()));
        List<GoldenQueries.Typed> queries = GoldenQueries.all().stream()
                .map(each -> new GoldenQueries.Typed(each.words(), codes.get(each.slug())))
                .toList();
        GoldenQueries.Score score = GoldenQueries.ask(whole, queries);
        assertThat(score.share()).as(score.toString()).isGreaterThanOrEqualTo(99);
    }

    @Test
    void what_means_no_career_mostly_finds_none() {
        List<String> found = PlainQueries.nonsense().stream()
                .filter(words -> !PlainQueries.find(whole, words).hits().isEmpty())
                .toList();
        System.out.println("Found for nonsense: " + found);
        assertThat(found).noneMatch(words -> words.contains("TABLE") || words.contains("SELECT"));
        assertThat(found).doesNotContain("asdf", "qwertz uiop", "zxcvbnm", "what do i do", "29-1999", "zzzz blorp");
        assertThat(found).hasSizeLessThanOrEqualTo(10);
    }
}
