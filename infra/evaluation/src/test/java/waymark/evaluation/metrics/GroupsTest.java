package waymark.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupsTest {
    private static final Groups GROUPS = Groups.of(List.of("law", "arts", "law", "law"));

    @Test
    void each_group_counts_the_same_and_each_person_too_if_asked() {
        double[] figures = {1, 0, 1, 0.4};
        assertThat(GROUPS.mean(figures, GROUPS.everybody())).isEqualTo((0.8 + 0) / 2, within(1e-12));
        assertThat(GROUPS.meanOfPeople(figures, GROUPS.everybody())).isEqualTo(0.6, within(1e-12));
    }

    @Test
    void people_without_a_figure_are_left_out_and_so_are_groups_without_any() {
        double[] figures = {1, Double.NaN, Double.NaN, 0};
        assertThat(GROUPS.mean(figures, GROUPS.everybody())).isEqualTo(0.5);
        assertThat(GROUPS.meanOfPeople(figures, GROUPS.everybody())).isEqualTo(0.5);
        assertThat(GROUPS.mean(new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN}, GROUPS.everybody()))
                .isNaN();
    }

    @Test
    void who_was_drawn_twice_counts_twice() {
        assertThat(GROUPS.mean(new double[] {1, 0.5, 0, 0}, new int[] {2, 1, 1, 0}))
                .isEqualTo((2 / 3.0 + 0.5) / 2);
    }

    @Test
    void a_resample_keeps_the_size_of_every_group_and_is_the_same_for_the_same_seed() {
        int[] weights = GROUPS.resample(new Random(7));
        assertThat(weights[1]).isEqualTo(1);
        assertThat(Arrays.stream(weights).sum()).isEqualTo(4);
        assertThat(GROUPS.resample(new Random(7))).isEqualTo(weights);
    }
}
