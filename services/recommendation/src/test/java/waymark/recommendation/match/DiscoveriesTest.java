package waymark.recommendation.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import waymark.recommendation.SampleCareers;
import waymark.recommendation.SimulatedCareers;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.fit.Match;
import waymark.recommendation.fit.Matcher;
import waymark.recommendation.fit.Ranking;
import waymark.recommendation.model.Model;

class DiscoveriesTest {

    @Test
    void they_fit_well_lie_outside_the_obvious_fields_and_ask_for_another_interest_first() {
        List<Career> careers = obvious();
        careers.add(
                Career.of(SampleCareers.career("same-field", 1, "care", SampleCareers.interests(1, 2, 7, 6, 3, 2))));
        careers.add(Career.of(
                SampleCareers.career("same-interest", 1, "education", SampleCareers.interests(1, 2, 5, 6, 4, 2))));
        careers.add(
                Career.of(SampleCareers.career("surprise", 1, "theater", SampleCareers.interests(1, 2, 7, 6, 4, 2))));
        careers.add(Career.of(SampleCareers.career("misfit", 1, "metal", SampleCareers.interests(7, 3, 1, 1, 2, 3))));

        Discoveries found = Discoveries.in(
                Matcher.rank(
                        SampleCareers.scores(10, 20, 70, 90, 40, 20), Model.DEFAULT, CatalogSnapshot.of(careers, 9)),
                null);

        assertThat(found.items()).extracting(Match::slug).containsExactly("surprise");
        assertThat(found.items().getFirst().why())
                .isEqualTo("You enjoy helping and teaching, and this work is full of it.");
    }

    @Test
    void without_a_direction_they_are_looked_for_outside_the_top_fields() {
        CatalogSnapshot careers = CatalogSnapshot.of(
                List.of(Career.of(SampleCareers.career("a", 1, "x", SampleCareers.interests(1, 2, 3, 4, 5, 6)))), 1);
        assertThat(Discoveries.in(Matcher.rank(SampleCareers.scores(5, 5, 5, 5, 5, 5), Model.DEFAULT, careers), null)
                        .items())
                .isEmpty();
    }

    @Test
    void none_is_nearly_the_same_as_another_or_as_one_at_the_top_of_the_list() {
        CatalogSnapshot careers = CatalogSnapshot.of(SimulatedCareers.of(8), 1);
        int found = 0;
        for (int seed = 0; seed < 20; seed++) {
            Ranking ranking = Matcher.rank(SampleCareers.randomScores(seed), Model.DEFAULT, careers);
            List<Integer> families = new ArrayList<>(FamilyEntry.all(ranking, i -> true).stream()
                    .limit(20)
                    .map(e -> careers.families().of(e.face()))
                    .toList());
            for (Match match : Discoveries.in(ranking, 0).items()) {
                families.add(careers.families().of(careers.bySlug(match.slug()).orElseThrow()));
                found++;
            }
            assertThat(families).doesNotHaveDuplicates();
        }
        assertThat(found).isPositive();
    }

    @Test
    void ten_are_shown_and_all_are_counted() {
        CatalogSnapshot careers = CatalogSnapshot.of(SimulatedCareers.of(8), 1);
        List<Discoveries> found = IntStream.range(0, 20)
                .mapToObj(seed ->
                        Discoveries.in(Matcher.rank(SampleCareers.randomScores(seed), Model.DEFAULT, careers), 0))
                .toList();
        assertThat(found).allSatisfy(d -> assertThat(d.items()).hasSize(Math.min(10, d.total())));
        assertThat(found).anySatisfy(d -> assertThat(d.total()).isGreaterThan(10));
    }

    /** Five that fit alike, all in one field. */
    private static List<Career> obvious() {
        List<Career> careers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            careers.add(Career.of(
                    SampleCareers.career("obvious-" + i, 1, "care", SampleCareers.interests(1, 2, 5, 7, 3, 2))));
        }
        return careers;
    }
}
