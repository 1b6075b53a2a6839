package waymark.recommendation.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import waymark.recommendation.SampleCareers;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.match.FamilyEntry;
import waymark.recommendation.model.Model;

/** Lists show nearly the same occupations once. */
class FamilyEntryTest {
    /** Five plain people. */
    private static final Map<String, Scores> PERSONAS = Map.of(
            "hands and outdoors", SampleCareers.scores(95, 40, 20, 25, 30, 35),
            "artist", SampleCareers.scores(25, 30, 100, 40, 35, 15),
            "helper", SampleCareers.scores(20, 30, 35, 100, 40, 25),
            "clerk", SampleCareers.scores(20, 25, 15, 35, 45, 100),
            "coder", SampleCareers.scores(45, 95, 40, 20, 25, 70));

    @ParameterizedTest
    @EnumSource(UnknownFeaturesTest.Source.class)
    void no_two_of_the_first_twenty_entries_are_of_one_family(UnknownFeaturesTest.Source source) throws IOException {
        CatalogSnapshot careers = CatalogSnapshot.of(source.careers(), 1);
        PERSONAS.forEach((name, scores) -> {
            Ranking ranking = Matcher.rank(scores, Model.DEFAULT, careers);
            List<FamilyEntry> entries = FamilyEntry.all(ranking, i -> true);
            List<FamilyEntry> top = entries.stream().limit(20).toList();
            System.out.println(source + " " + name + ": "
                    + top.stream()
                            .limit(10)
                            .map(e -> "%s%s %.1f +%d"
                                    .formatted(
                                            careers.career(e.face()).title(),
                                            careers.career(e.face()).imported() ? "" : "*",
                                            ranking.fit(e.face()),
                                            e.alike().length))
                            .collect(Collectors.joining(" · ")));
            assertThat(top.stream().map(e -> careers.families().of(e.face()))).doesNotHaveDuplicates();
            assertThat(top).extracting(e -> ranking.fit(e.face())).isSortedAccordingTo((a, b) -> Double.compare(b, a));
            assertThat(entries.stream().mapToInt(e -> 1 + e.alike().length).sum())
                    .isEqualTo(careers.size());
            assertThat(entries.stream()
                            .flatMapToInt(e -> IntStream.concat(IntStream.of(e.face()), Arrays.stream(e.alike())))
                            .distinct())
                    .hasSize(careers.size());
            assertThat(Arrays.stream(ranking.first(20))
                            .map(i -> careers.families().of(i))
                            .distinct()
                            .count())
                    .as("a plain list repeats families")
                    .isLessThan(20);
        });
    }

    @Test
    void the_face_is_the_best_member_unless_one_with_a_guide_fits_as_well_within_the_error() {
        assertThat(face(SampleCareers.interests(1, 2, 2, 7, 3, 2)))
                .as("as good as the best")
                .isEqualTo("guide");
        assertThat(face(SampleCareers.interests(1, 2, 5.1, 7, 3.1, 1)))
                .as("worse by more than the error")
                .isEqualTo("sheet");
    }

    private static String face(Map<String, Double> guide) {
        CatalogSnapshot careers = CatalogSnapshot.of(
                List.of(
                        member("guide", guide, false),
                        member("sheet", SampleCareers.interests(1, 2, 2, 7, 3.1, 2), true),
                        member("other", SampleCareers.interests(1, 2, 2, 7, 3.2, 2.2), true)),
                1);
        Ranking ranking = Matcher.rank(SampleCareers.scores(20, 24, 25, 100, 40, 24), Model.DEFAULT, careers);
        List<FamilyEntry> entries = FamilyEntry.all(ranking, i -> true);
        assertThat(entries).singleElement().satisfies(e -> assertThat(e.alike()).hasSize(2));
        return careers.career(entries.getFirst().face()).slug();
    }

    private static Career member(String slug, Map<String, Double> interests, boolean imported) {
        return Career.of(SampleCareers.coded(slug, "25-2051.00", imported, interests));
    }
}
