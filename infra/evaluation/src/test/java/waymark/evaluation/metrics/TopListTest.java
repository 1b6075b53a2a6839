package waymark.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TopListTest {
    private static final int[] LIST = {4, 2, 0, 3};

    @Test
    void a_hit_is_any_that_belongs_among_the_first() {
        boolean[] belongs = {true, false, false, false, false};
        assertThat(TopList.hit(LIST, 3, belongs)).isEqualTo(1);
        assertThat(TopList.hit(LIST, 2, belongs)).isZero();
        assertThat(TopList.hit(LIST, 10, new boolean[5])).isZero();
    }

    @Test
    void overlap_is_the_share_of_places_whatever_their_order() {
        assertThat(TopList.overlap(LIST, new int[] {3, 0, 2, 4}, 4)).isEqualTo(1);
        assertThat(TopList.overlap(LIST, new int[] {3, 0, 2, 4}, 2)).isZero();
        assertThat(TopList.overlap(LIST, new int[] {2, 1, 4, 5}, 4)).isEqualTo(0.5);
        assertThat(TopList.overlap(LIST, new int[] {1, 5, 6, 7}, 4)).isZero();
    }

    @Test
    void lists_shorter_than_asked_for_are_compared_whole() {
        assertThat(TopList.overlap(LIST, LIST, 50)).isEqualTo(1);
        assertThat(TopList.overlap(new int[0], new int[0], 10)).isZero();
    }

    @Test
    void diversity_is_the_mean_of_what_each_two_lack_to_be_alike() {
        double[][] alike = {{1, 0.5, -1}, {0.5, 1, 0}, {-1, 0, 1}};
        assertThat(TopList.diversity(new int[] {0, 1, 2}, 3, alike)).isEqualTo((0.5 + 2 + 1) / 3, within(1e-12));
        assertThat(TopList.diversity(new int[] {0, 1, 2}, 2, alike)).isEqualTo(0.5);
        assertThat(TopList.diversity(new int[] {0}, 10, alike)).isNaN();
    }
}
