package waymark.recommendation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import waymark.recommendation.Interests1;
import waymark.recommendation.SimulatedCareers;
import waymark.recommendation.affinity.Answers;
import waymark.recommendation.affinity.Instrument;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.model.Model;

/** How sure a fit is, and which careers tie. */
class TiesTest {
    private static final Instrument QUIZ = Interests1.instrument();
    private static final CatalogSnapshot CAREERS = CatalogSnapshot.of(SimulatedCareers.of(1, 120), 1);
    private static final int REPEATS = 400;

    /** Ranks for answers off by their error, and for the scores these make. */
    private static double[][] repeated(SimulatedPeople.Person person, double error) {
        var random = new Random(3);
        double[][] fits = new double[REPEATS][];
        for (int r = 0; r < REPEATS; r++) {
            Map<String, Double> byItem = new HashMap<>();
            Map<String, Double> interests = new HashMap<>();
            for (Instrument.Item item : QUIZ.items()) {
                double answer = person.answers().byItem().get(item.id()) + error * random.nextGaussian();
                byItem.put(item.id(), answer);
                interests.merge(item.scale().name(), 50 + 5 * answer, (a, b) -> a + b - 50);
            }
            Ranking ranking = Matcher.rank(
                    new Scores(
                            interests, person.scores().values(), person.scores().setting(), Map.of()),
                    new Answers(QUIZ, byItem),
                    Model.WAYMARK_3,
                    CAREERS);
            fits[r] = new double[CAREERS.size()];
            for (int i = 0; i < CAREERS.size(); i++) {
                fits[r][i] = ranking.fit(i);
            }
        }
        return fits;
    }

    private static double deviation(double[][] fits, int one, int other) {
        double sum = 0;
        double square = 0;
        for (double[] each : fits) {
            double value = each[one] - (other < 0 ? 0 : each[other]);
            sum += value / fits.length;
            square += value * value / fits.length;
        }
        return Math.sqrt(square - sum * sum);
    }

    /** Small errors, as the formula is the linear part; then larger by the same factor. */
    @Test
    void standard_errors_are_what_repeating_the_answers_with_their_errors_gives() {
        for (SimulatedPeople.Person person : SimulatedPeople.of(5, 3, QUIZ)) {
            Ranking ranking = Matcher.rank(person.scores(), person.answers(), Model.WAYMARK_3, CAREERS);
            double share = 0.1;
            double[][] fits = repeated(person, share * ShrunkAnswers.ERROR);
            var errors = new FitErrors(
                    ranking.scores(),
                    CAREERS,
                    Model.WAYMARK_3,
                    ranking.preference(),
                    ranking.weights(),
                    ranking.answers());
            int first = ranking.first(1)[0];
            for (int i : ranking.first(10)) {
                assertThat(ranking.standardError(i)).isCloseTo(deviation(fits, i, -1) / share, withinPercentage(20));
                if (i != first) {
                    assertThat(errors.ofDifference(first, i))
                            .isCloseTo(deviation(fits, first, i) / share, withinPercentage(20));
                }
            }
        }
    }

    @Test
    void answers_of_their_own_error_make_fits_as_sure_as_they_are() {
        SimulatedPeople.Person person = SimulatedPeople.of(9, 1, QUIZ).getFirst();
        Ranking usual = Matcher.rank(person.scores(), person.answers(), Model.WAYMARK_3, CAREERS);
        Ranking sure = Matcher.rank(withErrors(person.scores(), 3), person.answers(), Model.WAYMARK_3, CAREERS);
        Ranking unsure = Matcher.rank(withErrors(person.scores(), 9), person.answers(), Model.WAYMARK_3, CAREERS);
        for (int i : usual.first(20)) {
            assertThat(sure.fit(i)).isEqualTo(usual.fit(i)).isEqualTo(unsure.fit(i));
            assertThat(unsure.standardError(i)).isCloseTo(3 * sure.standardError(i), withinPercentage(5));
            assertThat(usual.standardError(i)).isBetween(sure.standardError(i), unsure.standardError(i));
        }
        assertThat(unsure.bands(unsure.first(100))[99]).isLessThan(sure.bands(sure.first(100))[99]);
        assertThatThrownBy(() -> withErrors(person.scores(), 0)).hasMessageContaining("above 0");
    }

    private static Scores withErrors(Scores scores, double error) {
        Map<String, Double> errors = new HashMap<>(scores.interests());
        errors.replaceAll((key, score) -> error);
        return Scores.of(scores.interests(), scores.values(), scores.setting(), errors);
    }

    @Test
    void careers_move_together_so_a_difference_is_surer_than_two_fits_are() {
        SimulatedPeople.Person person = SimulatedPeople.of(6, 1, QUIZ).getFirst();
        Ranking ranking = Matcher.rank(person.scores(), person.answers(), Model.WAYMARK_3, CAREERS);
        int[] first = ranking.first(2);
        var errors = new FitErrors(
                ranking.scores(), CAREERS, Model.WAYMARK_3, ranking.preference(), ranking.weights(), ranking.answers());
        assertThat(errors.ofDifference(first[0], first[1]))
                .isLessThan(Math.hypot(ranking.standardError(first[0]), ranking.standardError(first[1])));
        assertThat(ranking.ties(first[0], first[0])).isTrue();
    }

    @Test
    void a_band_holds_what_ties_with_its_first() {
        for (SimulatedPeople.Person person : SimulatedPeople.of(7, 20, QUIZ)) {
            Ranking ranking = Matcher.rank(person.scores(), person.answers(), Model.WAYMARK_3, CAREERS);
            int[] places = ranking.first(50);
            int[] bands = ranking.bands(places);
            assertThat(bands[0]).isZero();
            int first = 0;
            for (int i = 1; i < places.length; i++) {
                assertThat(bands[i] - bands[i - 1]).isBetween(0, 1);
                first = bands[i] == bands[i - 1] ? first : i;
                assertThat(ranking.ties(places[first], places[i])).isTrue();
                if (first == i) {
                    int before = i - 1;
                    while (before > 0 && bands[before - 1] == bands[i - 1]) {
                        before--;
                    }
                    assertThat(ranking.ties(places[before], places[i])).isFalse();
                }
            }
        }
        assertThat(Matcher.rank(SimulatedPeople.of(7, 1).getFirst(), Model.ONET_PEARSON, CAREERS)
                        .bands(new int[0]))
                .isEmpty();
    }

    @Test
    void what_is_not_known_of_a_career_makes_its_fit_less_sure() {
        SimulatedPeople.Person person = SimulatedPeople.of(8, 1, QUIZ).getFirst();
        CatalogSnapshot less =
                CatalogSnapshot.of(SimulatedCareers.withoutDuties(SimulatedCareers.of(1, 120), List.of(5)), 1);
        String id = SimulatedCareers.of(1, 120).get(5).id();
        int known = CAREERS.byId(id).orElseThrow();
        int unknown = less.byId(id).orElseThrow();
        assertThat(Matcher.rank(person.scores(), person.answers(), Model.WAYMARK_3, less)
                        .standardError(unknown))
                .isGreaterThan(Matcher.rank(person.scores(), person.answers(), Model.WAYMARK_3, CAREERS)
                        .standardError(known));
    }
}
