package waymark.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void it_holds_the_middle_ninety_five_of_a_hundred_resamples() {
        double[] resampled =
                IntStream.rangeClosed(0, 1000).mapToDouble(i -> i / 1000.0).toArray();
        Interval interval = Interval.of(0.5, resampled);
        assertThat(interval.low()).isEqualTo(0.025, within(1e-9));
        assertThat(interval.high()).isEqualTo(0.975, within(1e-9));
        assertThat(interval.excludesZero()).isTrue();
    }

    @Test
    void it_is_moved_by_as_much_as_resamples_are_off_on_the_whole() {
        Interval interval = Interval.of(0.9, new double[] {0.7, 0.8, 0.6, 0.7});
        assertThat((interval.low() + interval.high()) / 2).isEqualTo(0.9, within(1e-9));
        assertThat(interval.within(0, 0.92).high()).isEqualTo(0.92);
    }

    @Test
    void it_says_whether_zero_is_outside() {
        assertThat(new Interval(0.1, -0.01, 0.2).excludesZero()).isFalse();
        assertThat(new Interval(-0.1, -0.2, -0.01).excludesZero()).isTrue();
    }

    /** For a mean the bootstrap's interval is the usual one, 1.96 standard errors to either side. */
    @Test
    void for_a_mean_it_is_about_what_theory_says() {
        int people = 400;
        Random random = new Random(3);
        double[] figures = random.doubles(people).toArray();
        Groups everybody = Groups.of(Collections.nCopies(people, ""));
        double[] resampled = IntStream.range(0, 2000)
                .mapToDouble(r -> everybody.mean(figures, everybody.resample(random)))
                .toArray();
        Interval interval = Interval.of(everybody.mean(figures, everybody.everybody()), resampled);
        double expected = 1.96 * Math.sqrt(1 / 12.0 / people);
        assertThat((interval.high() - interval.low()) / 2).isEqualTo(expected, within(0.1 * expected));
        assertThat(List.of(interval.low(), interval.estimate(), interval.high()))
                .isSorted();
    }
}
