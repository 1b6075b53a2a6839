package waymark.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void two_scores_differ_only_by_more_than_the_errors_of_both() {
        // √(3² + 4²) = 5, and 1.96 × 5 = 9.8
        assertThat(new Estimate(50, 3).differsFrom(new Estimate(59.7, 4))).isFalse();
        assertThat(new Estimate(50, 3).differsFrom(new Estimate(59.9, 4))).isTrue();
        assertThat(new Estimate(59.9, 4).differsFrom(new Estimate(50, 3))).isTrue();
    }

    @Test
    void thirty_two_is_not_above_twenty_five_when_both_are_give_or_take_eight() {
        Estimate second = new Estimate(32, 8 / 1.96);
        assertThat(second.margin()).isEqualTo(8, within(1e-9));
        assertThat(second.exceeds(new Estimate(25, 8 / 1.96))).isFalse();
        assertThat(second.exceeds(new Estimate(20, 8 / 1.96))).isTrue();
        assertThat(new Estimate(20, 8 / 1.96).exceeds(second)).isFalse();
    }

    @Test
    void margins_are_those_of_the_errors_that_are_known() {
        assertThat(Estimate.margins(Map.of("R", 5.0))).isEqualTo(Map.of("R", 9.8));
    }

    @Test
    void nothing_is_said_of_a_figure_whose_error_nobody_knows() {
        Estimate unknown = Estimate.of(100, null);
        assertThat(unknown.differsFrom(new Estimate(0, 1))).isFalse();
        assertThat(new Estimate(0, 1).differsFrom(unknown)).isFalse();
    }
}
