package waymark.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RocAucTest {
    private static final boolean YES = true;
    private static final boolean NO = false;

    @Test
    void what_belongs_above_all_others_gives_one_and_below_them_zero() {
        double[] scores = {9, 8, 1, 2};
        assertThat(RocAuc.of(scores, new boolean[] {YES, YES, NO, NO})).isEqualTo(1);
        assertThat(RocAuc.of(scores, new boolean[] {NO, NO, YES, YES})).isZero();
    }

    @Test
    void each_pair_counts_and_ties_count_half() {
        // 5 against 7, 5, 1: lost, tied, won; 2 against the same: lost, lost, won.
        assertThat(RocAuc.of(new double[] {5, 2, 7, 5, 1}, new boolean[] {YES, YES, NO, NO, NO}))
                .isEqualTo((0.5 + 1 + 1) / 6);
        assertThat(RocAuc.of(new double[] {3, 3, 3}, new boolean[] {NO, YES, NO}))
                .isEqualTo(0.5);
    }

    @Test
    void without_anything_to_compare_there_is_no_figure() {
        assertThat(RocAuc.of(new double[] {1, 2}, new boolean[] {NO, NO})).isNaN();
        assertThat(RocAuc.of(new double[] {1, 2}, new boolean[] {YES, YES})).isNaN();
    }
}
