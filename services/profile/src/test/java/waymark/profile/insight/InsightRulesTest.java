package waymark.profile.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import waymark.profile.insight.CohortInsight.Part;

class InsightRulesTest {

    @Test
    void scores_are_told_in_quarters_of_the_scale_that_hold_five_students_or_more() {
        double[] scores = IntStream.range(0, 40).mapToDouble(i -> 2.5 * i).toArray();
        assertThat(InsightRules.parts(scores))
                .containsExactly(
                        new Part(0, 25, 10), new Part(25, 50, 10), new Part(50, 75, 10), new Part(75, 100, 10));
    }

    @Test
    void quarters_of_few_students_are_put_together_with_the_next() {
        assertThat(InsightRules.parts(3, 10, 30, 30, 30, 60, 60, 60, 60, 60, 60, 60, 99, 100))
                .containsExactly(new Part(0, 50, 5), new Part(50, 100, 5));
    }

    @Test
    void where_all_scores_lie_together_nothing_is_told_of_single_quarters() {
        assertThat(InsightRules.parts(DoubleStream.generate(() -> 60).limit(30).toArray()))
                .isEmpty();
        assertThat(InsightRules.parts(10, 20, 80, 90)).isEmpty();
    }
}
