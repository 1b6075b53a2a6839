package waymark.recommendation.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import waymark.recommendation.Published;
import waymark.recommendation.SampleCareers;
import waymark.recommendation.SimulatedCareers;

class SimilarityTest {
    private static final Career NURSE = described(
            "nurse",
            "health",
            SampleCareers.interests(2, 4, 1, 7, 2, 3),
            "Give medicine to patients and watch how they respond.");
    private static final Career MIDWIFE = described(
            "midwife",
            "health",
            SampleCareers.interests(3, 4, 1, 7, 2, 2),
            "Care for patients before, during and after birth.");
    private static final Career ROOFER = described(
            "roofer",
            "building",
            SampleCareers.interests(7, 2, 1, 1, 2, 3),
            "Nail shingles and sheets of metal to roofs.");
    private static final CatalogSnapshot THREE = CatalogSnapshot.of(List.of(NURSE, MIDWIFE, ROOFER), 1);

    private static Career described(String name, String field, Map<String, Double> interests, String duty) {
        return SimulatedCareers.withDuties(
                Career.of(SampleCareers.career(name, 1, field, interests, Map.of(), Map.of())), List.of(duty));
    }

    private static double between(Career one, Career other) {
        return THREE.similarity()
                .of(THREE.byId(one.id()).orElseThrow(), THREE.byId(other.id()).orElseThrow());
    }

    @Test
    void work_with_the_same_people_is_more_alike_than_other_work_and_likeness_goes_both_ways() {
        assertThat(between(NURSE, MIDWIFE))
                .isEqualTo(between(MIDWIFE, NURSE))
                .isGreaterThan(between(NURSE, ROOFER) + 0.3);
    }

    @Test
    void without_duties_titles_and_interests_count() {
        Career less = SimulatedCareers.withDuties(MIDWIFE, List.of());
        CatalogSnapshot careers = CatalogSnapshot.of(List.of(NURSE, less, ROOFER), 1);
        int nurse = careers.byId(NURSE.id()).orElseThrow();
        assertThat(careers.similarity().ofDuties(nurse, careers.byId(less.id()).orElseThrow()))
                .isZero();
        assertThat(careers.similarity().of(nurse, careers.byId(less.id()).orElseThrow()))
                .isGreaterThan(
                        careers.similarity().of(nurse, careers.byId(ROOFER.id()).orElseThrow()));
    }

    @Test
    void ratings_alike_are_a_hundred() {
        assertThat(Similarity.ofRatings(NURSE, NURSE)).isCloseTo(100, within(1e-9));
        assertThat(Similarity.ofRatings(NURSE, ROOFER)).isBetween(0.0, 50.0);
    }

    @Test
    void what_is_shared_and_how_schooling_differs_is_told_in_sentences() {
        assertThat(Similarity.shared(NURSE, MIDWIFE))
                .contains("Both belong to the same field.", "Both are about helping or teaching people.")
                .last()
                .isEqualTo("Both take about the same preparation.");
        assertThat(Similarity.shared(NURSE, ROOFER)).containsExactly("Both take about the same preparation.");
        assertThat(Similarity.shared(NURSE, prepared(MIDWIFE, 5)).getLast())
                .isEqualTo("It takes more schooling or training.");
        assertThat(Similarity.shared(prepared(MIDWIFE, 5), NURSE).getLast())
                .isEqualTo("It takes less schooling or training.");
    }

    private static Career prepared(Career c, int level) {
        return new Career(
                c.id(),
                c.slug(),
                c.formerSlugs(),
                c.title(),
                c.summary(),
                c.category(),
                c.onetCode(),
                level,
                c.medianPay(),
                c.outlook(),
                c.imported(),
                c.ratings(),
                c.duties(),
                List.of(NURSE.onetCode()));
    }

    @Test
    void what_the_data_set_relates_is_said() {
        assertThat(Similarity.shared(prepared(MIDWIFE, 5), NURSE).getFirst()).isEqualTo("O*NET lists it as related.");
    }

    /** The figures of the class's description. */
    @Test
    void the_ten_most_alike_are_mostly_those_the_data_set_relates() throws IOException {
        Optional<List<Career>> occupations = Published.occupations();
        assumeThat(occupations)
                .as("the O*NET release in the folder waymark.data")
                .isPresent();
        CatalogSnapshot careers = CatalogSnapshot.of(occupations.orElseThrow(), 1);
        double byMeaning = 0;
        double byRatings = 0;
        List<Integer> known = new ArrayList<>();
        for (int i = 0; i < careers.size(); i += 9) {
            if (!careers.career(i).related().isEmpty()) {
                known.add(i);
            }
        }
        for (int i : known) {
            byMeaning += related(careers, i, Comparator.comparingDouble(j -> -careers.similarity()
                    .of(i, j)));
            byRatings += related(
                    careers,
                    i,
                    Comparator.comparingDouble(j -> -Similarity.ofRatings(careers.career(i), careers.career(j))));
        }
        System.out.printf(
                "Related among the ten most alike: %.3f by meaning, %.3f by ratings%n",
                byMeaning / known.size(), byRatings / known.size());
        assertThat(byMeaning / known.size()).isGreaterThan(0.68);
        assertThat(byRatings / known.size()).isLessThan(0.45);
    }

    private static double related(CatalogSnapshot careers, int career, Comparator<Integer> order) {
        Set<String> related = new HashSet<>(careers.career(career).related());
        return IntStream.range(0, careers.size())
                        .filter(j -> j != career)
                        .boxed()
                        .sorted(order)
                        .limit(10)
                        .filter(j -> related.contains(careers.career(j).onetCode()))
                        .count()
                / 10.0;
    }
}
