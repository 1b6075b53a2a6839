package waymark.recommendation.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.recommendation.accuracy.Accuracy.RatingCount;
import waymark.recommendation.model.Model;
import waymark.recommendation.model.ModelView;

class AccuracyTest {

    @Test
    void the_interval_is_wilsons() {
        WilsonInterval tenOfTwenty = WilsonInterval.of(10, 20);
        assertThat(tenOfTwenty.low()).isCloseTo(0.2993, within(5e-5));
        assertThat(tenOfTwenty.high()).isCloseTo(0.7007, within(5e-5));
        assertThat(WilsonInterval.of(0, 10).low()).isZero();
        assertThat(WilsonInterval.of(0, 10).high()).isCloseTo(0.2775, within(5e-5));
        assertThat(WilsonInterval.of(0, 0)).isEqualTo(new WilsonInterval(0, 1));
    }

    @Test
    void nothing_rated_is_told_as_nothing() {
        assertThat(Accuracy.of(Model.WAYMARK_1, List.of()))
                .isEqualTo(new Accuracy("waymark-1", List.of(), 0, "95% interval", ModelView.of(Model.WAYMARK_1)));
    }

    @Test
    void it_says_by_which_figures_the_model_comes_to_a_fit() {
        ModelView method = Accuracy.of(Model.WAYMARK_2, List.of()).method();
        assertThat(method.baseline()).isEqualTo(50);
        assertThat(method.most())
                .hasEntrySatisfying("interest", most -> assertThat(most).isCloseTo(30, within(1e-9)))
                .hasEntrySatisfying("value", most -> assertThat(most).isCloseTo(12.5, within(1e-9)))
                .hasEntrySatisfying("setting", most -> assertThat(most).isCloseTo(7.5, within(1e-9)));
        assertThat(method.bands())
                .extracting(ModelView.Band::tier, ModelView.Band::from, ModelView.Band::percent)
                .containsExactly(
                        tuple("best", 76.0, 1.0),
                        tuple("great", 70.0, 6.0),
                        tuple("good", 62.0, 20.0),
                        tuple("fair", 46.0, 61.0));
        assertThat(method.bands())
                .allSatisfy(band ->
                        assertThat(Model.WAYMARK_2.tier(band.from()).wireName()).isEqualTo(band.tier()));
    }

    @Test
    void fits_that_are_shown_as_the_same_figure_are_called_the_same() {
        for (int shown = 1; shown < 100; shown++) {
            assertThat(List.of(shown - .5, shown - .01, shown + 0., shown + .49))
                    .extracting(Model.DEFAULT::tier)
                    .containsOnly(Model.DEFAULT.tier(shown));
        }
    }

    @Test
    void it_tells_a_person_what_moves_a_fit_most_and_how_in_plain_words() {
        ModelView method = Accuracy.of(Model.DEFAULT, List.of()).method();
        assertThat(method.parts())
                .extracting(ModelView.Part::kind)
                .containsExactly("answer", "value", "interest", "setting");
        assertThat(method.parts()).allSatisfy(part -> assertThat(part.points())
                .isEqualTo(method.most().get(part.kind()))
                .isPositive());
        assertThat(method.card().plain()).hasSize(4).allSatisfy(said -> assertThat(said)
                .endsWith("."));
        assertThat(Accuracy.of(Model.ONET_PEARSON, List.of()).method().parts())
                .extracting(ModelView.Part::label)
                .containsExactly("your six interests");
    }

    @Test
    void every_thumb_is_counted_once_by_tier_and_once_by_percentile() {
        Accuracy accuracy = Accuracy.of(
                Model.WAYMARK_1,
                List.of(
                        new RatingCount("best", 100, 3, 2),
                        new RatingCount("best", 98, 1, 1),
                        new RatingCount("poor", 0, 4, 0),
                        new RatingCount("fair", 50, 2, 1)));
        assertThat(accuracy.total()).isEqualTo(10);
        assertThat(accuracy.items())
                .filteredOn(b -> b.tier() != null)
                .extracting(Accuracy.Bin::tier, Accuracy.Bin::rated, Accuracy.Bin::up)
                .containsExactly(tuple("best", 4, 3), tuple("fair", 2, 1), tuple("poor", 4, 0));
        assertThat(accuracy.items())
                .filteredOn(b -> b.percentile() != null)
                .extracting(Accuracy.Bin::percentile, Accuracy.Bin::rated)
                .containsExactly(tuple("99–100", 3), tuple("95–99", 1), tuple("50–75", 2), tuple("0–10", 4));
    }
}
