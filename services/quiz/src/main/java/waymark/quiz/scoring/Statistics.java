package waymark.quiz.scoring;

import java.util.Collection;
import java.util.List;

/** The few statistics scoring needs. None of them is ever NaN. */
final class Statistics {
    private Statistics() {}

    static double mean(Collection<? extends Number> numbers) {
        return numbers.stream().mapToDouble(Number::doubleValue).average().orElse(0);
    }

    /**
     * The variance of answers around the mean of their own scale, pooled over scales with n − 1 degrees of freedom
     * each.
     *
     * @param unknown what to say when no scale has two answers
     */
    static double pooledVariance(Collection<List<Integer>> scales, double unknown) {
        double squares = 0;
        int freedom = 0;
        for (List<Integer> scale : scales) {
            double mean = mean(scale);
            for (int answer : scale) {
                squares += (answer - mean) * (answer - mean);
            }
            freedom += Math.max(0, scale.size() - 1);
        }
        return freedom == 0 ? unknown : squares / freedom;
    }
}
