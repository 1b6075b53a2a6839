package waymark.gateway.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import waymark.gateway.upstream.recommendation.Match;

class RoundedSumTest {
    @Test
    void what_is_shown_adds_up_where_plain_rounding_does_not() {
        RoundedSum sum = RoundedSum.of(match(50, 0.335, 0.335, 0.335));
        assertThat(IntStream.range(0, 3).mapToObj(sum::shown)).containsExactly("+0.34", "+0.34", "+0.33");
        assertThat(sum.shownBaseline()).isEqualTo("50.00");
        assertThat(sum.shownTotal()).isEqualTo("51.01");
    }

    @Test
    void no_part_is_off_by_a_whole_hundredth_and_less_than_nothing_stays_so() {
        Random random = new Random(4);
        for (int n = 0; n < 500; n++) {
            double[] parts = random.doubles(1 + random.nextInt(24), -6, 6).toArray();
            RoundedSum sum = RoundedSum.of(match(50, parts));
            double shown = IntStream.range(0, parts.length)
                    .mapToDouble(i -> Double.parseDouble(sum.shown(i)))
                    .sum();
            assertThat("%.2f".formatted(50 + shown)).isEqualTo(sum.shownTotal());
            for (int i = 0; i < parts.length; i++) {
                assertThat(Math.abs(Double.parseDouble(sum.shown(i)) - parts[i]))
                        .isLessThan(0.0100001);
            }
        }
    }

    private static Match match(double baseline, double... parts) {
        List<Match.Reason> reasons = IntStream.range(0, parts.length)
                .mapToObj(i -> new Match.Reason(
                        "interest", "k" + i, "Label", "for", parts[i], null, null, "Sentence.", false, null))
                .toList();
        double fit = baseline
                + IntStream.range(0, parts.length).mapToDouble(i -> parts[i]).sum();
        return new Match(
                "baker", "Baker", null, 2, null, fit, null, 50, "good", baseline, reasons, null, false, null, null,
                null, null);
    }
}
