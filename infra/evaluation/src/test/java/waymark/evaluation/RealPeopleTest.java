package waymark.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import waymark.evaluation.metrics.Interval;
import waymark.evaluation.people.Survey;
import waymark.recommendation.model.Model;

/** Models on 8,549 real people, where their answers are on this machine. */
class RealPeopleTest {
    private static final int LONG_PREPARATION = 0;

    private static Results results;

    @BeforeAll
    static void measure() throws IOException {
        Survey people = Survey.read(
                PublishedData.there("people/answers_48.csv"),
                Optional.of(PublishedData.there("people/instrument_48.json")),
                Optional.of(PublishedData.there("people/field_to_occupations.json")));
        results = Evaluate.measure(PublishedData.occupations(), people, 1);
    }

    /** By another program, with other code, outside of the project; the halves were drawn otherwise. */
    @Test
    void the_plain_correlation_does_as_well_as_it_was_measured_to_do() {
        assertThat(figure(Measure.OWN_FIELD_AUC)).isEqualTo(0.665, within(0.0006));
        assertThat(figure(Measure.HIT_10)).isEqualTo(0.163, within(0.0006));
        assertThat(figure(Measure.HIT_50)).isEqualTo(0.487, within(0.0006));
        assertThat(figure(Measure.SPLIT_HALF_10)).isEqualTo(0.306, within(0.01));
        assertThat(figure(Measure.SPLIT_HALF_50)).isEqualTo(0.560, within(0.015));
    }

    @ParameterizedTest
    @EnumSource(
            value = Measure.class,
            names = {"OWN_FIELD_AUC", "HIT_10", "SPLIT_HALF_10", "SPLIT_HALF_50"})
    void what_reads_texts_does_better_and_that_is_no_chance(Measure measure) {
        Model model = Model.find("waymark-3").orElseThrow();
        Interval gain = results.difference(LONG_PREPARATION, model, Model.ONET_PEARSON, measure);
        assertThat(gain.low()).as("%s: %s", measure, gain).isPositive();
        assertThat(results.of(LONG_PREPARATION, model, measure).low())
                .isGreaterThan(results.of(LONG_PREPARATION, Model.ONET_PEARSON, measure)
                        .high());
    }

    private static double figure(Measure measure) {
        return results.of(LONG_PREPARATION, Model.ONET_PEARSON, measure).estimate();
    }
}
