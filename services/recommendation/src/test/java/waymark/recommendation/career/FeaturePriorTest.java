package waymark.recommendation.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import waymark.recommendation.Published;
import waymark.recommendation.SimulatedCareers;

class FeaturePriorTest {
    /** Interests and values. */
    private static final int RATED = 12;

    @Test
    void what_is_known_stays_and_what_is_not_is_expected_on_its_scale() {
        var prior = new FeaturePrior();
        for (Career career : SimulatedCareers.of(6)) {
            double[] whole = career.profile();
            assertThat(prior.complete(whole)).isEqualTo(whole);
            double[] some = whole.clone();
            Arrays.fill(some, Feature.INTERESTS.size(), Feature.COUNT, Double.NaN);
            double[] completed = prior.complete(some);
            assertThat(Arrays.copyOf(completed, 6)).isEqualTo(Arrays.copyOf(whole, 6));
            assertThat(Arrays.stream(completed, 6, Feature.COUNT)).allMatch(c -> c >= -1 && c <= 1);
        }
    }

    @Test
    void of_a_career_nothing_is_known_of_the_usual_is_expected() {
        double[] nothing = new double[Feature.COUNT];
        Arrays.fill(nothing, Double.NaN);
        assertThat(new FeaturePrior().complete(nothing)[0]).isEqualTo(figures(Feature.R)[0]);
    }

    @Test
    void the_figures_are_those_of_the_published_occupations() throws IOException {
        Optional<List<Career>> published = Published.careers();
        Assumptions.assumeTrue(published.isPresent(), "The O*NET release is not in the folder waymark.data");
        List<double[]> rated = published.get().stream()
                .map(Career::profile)
                .filter(c -> IntStream.range(0, RATED).noneMatch(f -> Double.isNaN(c[f])))
                .toList();
        assertThat(rated).hasSize(874);
        for (int f = 0; f < RATED; f++) {
            double[] figures = figures(Feature.ALL.get(f));
            assertThat(mean(rated, f)).isCloseTo(figures[0], within(5e-4));
            for (int g = 0; g <= f; g++) {
                assertThat(covariance(rated, f, g)).isCloseTo(figures[g + 1], within(5e-4));
            }
        }
    }

    private static double mean(List<double[]> rated, int f) {
        return rated.stream().mapToDouble(c -> c[f]).average().orElseThrow();
    }

    private static double covariance(List<double[]> rated, int f, int g) {
        double mf = mean(rated, f);
        double mg = mean(rated, g);
        return rated.stream()
                .mapToDouble(c -> (c[f] - mf) * (c[g] - mg))
                .average()
                .orElseThrow();
    }

    private static double[] figures(Feature feature) {
        return Arrays.stream(ResourceBundle.getBundle("prior", Locale.ROOT)
                        .getString(feature.key())
                        .split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
