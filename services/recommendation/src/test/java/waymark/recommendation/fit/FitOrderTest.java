package waymark.recommendation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import waymark.recommendation.SampleCareers;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.model.Model;

/** The order of careers, and that it is the one it was before it became quick. */
class FitOrderTest {

    @Property(tries = 500)
    void the_first_are_the_first_of_all_and_equals_keep_their_places(
            @ForAll @Size(max = 200) List<@IntRange(max = 30) Integer> given, @ForAll @IntRange(max = 210) int most) {
        double[] fits = given.stream().mapToDouble(g -> g).toArray();
        int[] all = IntStream.range(0, fits.length)
                .boxed()
                .sorted(Comparator.comparing(i -> -fits[i]))
                .mapToInt(i -> i)
                .toArray();
        assertThat(FitOrder.all(fits)).isEqualTo(all);
        assertThat(FitOrder.first(fits, most)).isEqualTo(Arrays.copyOf(all, Math.min(most, all.length)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Model.class,
            names = {"ONET_PEARSON", "WAYMARK_1"})
    void the_older_models_rank_to_the_last_bit_as_they_did(Model model) {
        for (int seed = 0; seed < 50; seed++) {
            CatalogSnapshot catalogue = SampleCareers.randomCatalogue(seed, 200);
            Scores scores = SampleCareers.randomScores(seed + 1000);
            var before = PreviousMatcher.rank(scores, model, catalogue, PreviousMatcher.known(catalogue));
            Ranking now = Matcher.rank(scores, model, catalogue);
            assertThat(now.order().toArray()).isEqualTo(before.order());
            assertThat(now.first(20)).isEqualTo(Arrays.copyOf(before.order(), 20));
            for (int i = 0; i < catalogue.size(); i++) {
                assertThat(now.fit(i)).isEqualTo(before.fits()[i]);
                assertThat(now.percentile(i)).isCloseTo(before.percentiles()[i], within(1e-12));
            }
        }
    }
}
