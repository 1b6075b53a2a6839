package waymark.recommendation.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import waymark.embedding.TextEmbedder;
import waymark.recommendation.Interests1;
import waymark.recommendation.Published;
import waymark.recommendation.career.Career;

/** The figures in {@code usual-duties.properties}, worked out anew from the data they are said to be from. */
class UsualDutiesTest {
    private static final TextEmbedder EMBEDDER = TextEmbedder.load();
    private static List<Career> imported = List.of();
    private static List<Career> written = List.of();

    @BeforeAll
    static void read() throws IOException {
        Optional<List<Career>> occupations = Published.occupations();
        Assumptions.assumeTrue(occupations.isPresent(), "The O*NET release is not in the folder waymark.data");
        imported = occupations.orElseThrow();
        written = Published.careers().orElseThrow().stream()
                .filter(c -> !c.imported())
                .toList();
    }

    @Test
    void what_duties_have_in_common_is_their_mean() {
        Map<String, double[]> byCode = new HashMap<>();
        imported.forEach(c -> byCode.put(c.onetCode(), mean(c.duties())));
        double[] all = meanOf(new ArrayList<>(byCode.values()));
        double[] guides = meanOf(written.stream().map(c -> mean(c.duties())).toList());
        double[] same =
                meanOf(written.stream().map(c -> byCode.get(c.onetCode())).toList());
        for (int d = 0; d < all.length; d++) {
            assertThat(UsualDuties.mean(true)[d]).isCloseTo(all[d], within(1e-4));
            assertThat(UsualDuties.mean(false)[d]).isCloseTo(all[d] + guides[d] - same[d], within(1e-4));
        }
    }

    @Test
    void careers_spread_along_the_components_as_said() {
        List<double[]> directions = imported.stream()
                .map(c -> EmbeddedDuties.of(c.described(), EMBEDDER).direction())
                .toList();
        double[] mean = meanOf(directions);
        for (int k = 0; k < UsualDuties.SPREAD.length; k++) {
            double[] component = UsualDuties.SPREAD[k];
            double length = Math.sqrt(dot(component, component));
            double variance = directions.stream()
                    .mapToDouble(x -> (dot(x, component) - dot(mean, component)) / length)
                    .map(along -> along * along)
                    .average()
                    .orElseThrow();
            assertThat(Math.sqrt(variance)).isCloseTo(length, withinPercentage(1));
            for (int other = 0; other < k; other++) {
                assertThat(dot(component, UsualDuties.SPREAD[other])).isCloseTo(0, within(1e-4));
            }
        }
    }

    @Test
    void the_spread_of_an_instrument_is_nearly_that_of_its_affinities_over_all_careers() {
        Instrument quiz = Interests1.instrument();
        Affinities near = new DutyVectors()
                .affinities(quiz, imported.stream().map(Career::described).toList());
        double sum = 0;
        for (int c = 0; c < imported.size(); c++) {
            double[] means = new double[6];
            for (int i = 0; i < quiz.items().size(); i++) {
                means[quiz.items().get(i).scale().ordinal()] += near.row(i)[c] / 10;
            }
            double mean = meanOf(means);
            for (double each : means) {
                sum += (each - mean) * (each - mean) / 6 / imported.size();
            }
        }
        assertThat(Math.sqrt(sum))
                .as("in units of what eight components show of it")
                .isBetween(1.0, 1.15);
    }

    private static double[] mean(List<String> duties) {
        return meanOf(duties.stream().map(UsualDutiesTest::vector).toList());
    }

    private static double[] vector(String text) {
        float[] vector = EMBEDDER.embed(text);
        double[] wide = new double[vector.length];
        for (int d = 0; d < wide.length; d++) {
            wide[d] = vector[d];
        }
        return wide;
    }

    private static double[] meanOf(List<double[]> vectors) {
        double[] mean = new double[TextEmbedder.DIMENSIONS];
        for (double[] each : vectors) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += each[d] / vectors.size();
            }
        }
        return mean;
    }

    private static double meanOf(double[] figures) {
        double sum = 0;
        for (double figure : figures) {
            sum += figure / figures.length;
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }
}
