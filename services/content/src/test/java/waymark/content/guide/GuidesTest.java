package waymark.content.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guides Waymark comes with are complete, our own, readable, and spread over the world of work. */
class GuidesTest {
    private static final Map<String, Guide> GUIDES = RealGuides.all();
    private static final Set<String> CATEGORIES = categories();

    /** Actors, musicians and fishers: the Bureau of Labor Statistics publishes no yearly pay for them. */
    private static final Set<String> HOURLY_ONLY = Set.of("27-2011.00", "27-2042.00", "45-3031.00");

    static Collection<String> slugs() {
        return GUIDES.keySet();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void nothing_is_missing_in(String slug) {
        assertThat(GUIDES.get(slug).problems(CATEGORIES)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void length_and_ease_of_reading_are_right_in(String slug) {
        assertThat(Prose.words(GUIDES.get(slug))).isBetween(900L, 1_600L);
        double grade = Prose.grade(GUIDES.get(slug));
        System.out.printf("%s: %d words, reading grade %.1f%n", slug, Prose.words(GUIDES.get(slug)), grade);
        assertThat(grade).isLessThanOrEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void figures_say_where_they_come_from_in(String slug) {
        Guide guide = GUIDES.get(slug);
        if (HOURLY_ONLY.contains(guide.onetCode())) {
            assertThat(guide.pay()).isNull();
        } else {
            assertThat(guide.pay().source()).contains("Bureau of Labor Statistics");
        }
        assertThat(guide.outlook().source()).contains("Bureau of Labor Statistics");
        assertThat(guide.sources())
                .anyMatch(s -> s.name().contains("O*NET") && s.name().contains("CC BY 4.0"));
        assertThat(guide.sources()).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void there_is_no_markup_in(String slug) {
        assertThat(Prose.texts(GUIDES.get(slug)))
                .noneMatch(t -> t.matches("(?s).*(</?[a-zA-Z]|\\*\\*|\\]\\(|&[a-z]+;).*"));
    }

    @Test
    void there_are_a_hundred_and_twenty_or_more() {
        assertThat(GUIDES).hasSizeGreaterThanOrEqualTo(120).containsKey("technical-services-librarian");
    }

    @Test
    void titles_are_unique() {
        assertThat(GUIDES.values()).extracting(Guide::title).doesNotHaveDuplicates();
    }

    @Test
    void they_cover_all_interests_all_levels_of_preparation_and_many_categories() {
        assertThat(values(GuidesTest::topInterest)).containsExactlyInAnyOrder("R", "I", "A", "S", "E", "C");
        assertThat(values(Guide::preparation)).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        assertThat(values(Guide::category)).hasSizeGreaterThanOrEqualTo(20);
        assertThat(values(GuidesTest::strongestTwo)).hasSize(15);
    }

    @Test
    void no_seven_words_in_a_row_stand_in_two_guides() {
        assertThat(Prose.sharedRuns(GUIDES, 7)).isEmpty();
    }

    @Test
    void no_two_guides_were_poured_into_one_mould() {
        assertThat(Prose.sharedMoulds(GUIDES, 13)).isEmpty();
    }

    @Test
    void a_mould_would_be_noticed() {
        Guide first = InvalidGuides.at(
                "overview",
                List.of("When the bakers come in at dawn, they check the ovens before they do the rest of it."));
        Guide second = InvalidGuides.at(
                "overview",
                List.of("When the pilots come in at night, they check the engines before they do the rest of it."));
        assertThat(Prose.sharedMoulds(Map.of("a", first, "b", second), 13)).isNotEmpty();
    }

    @Test
    void no_sentence_stands_in_two_guides() {
        assertThat(Prose.shared(GUIDES)).isEmpty();
    }

    @Test
    void a_repeated_sentence_would_be_noticed() {
        Guide first = InvalidGuides.at("overview", List.of("It rains. They count lichens on old walls."));
        Guide second = InvalidGuides.at("overview", List.of("They count LICHENS on old walls!", "It rains."));
        assertThat(Prose.shared(Map.of("a", first, "b", second)))
                .containsEntry("they count lichens on old walls", Set.of("a", "b"))
                .doesNotContainKey("it rains");
    }

    private static <T> Set<T> values(Function<Guide, T> of) {
        return GUIDES.values().stream().map(of).collect(Collectors.toSet());
    }

    private static String topInterest(Guide guide) {
        return guide.interests().entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .orElseThrow()
                .getKey();
    }

    private static Set<String> strongestTwo(Guide guide) {
        return guide.interests().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(2)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> categories() {
        try {
            List<Map<String, String>> all = ObjectMapper.getDefault()
                    .readValue(
                            Files.readAllBytes(Path.of("src/main/resources/categories.json")),
                            Argument.listOf(Argument.mapOf(String.class, String.class)));
            return all.stream().map(c -> c.get("slug")).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
