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
     * The variance of answers around the mean of their own scale, pooled over scales with n − 1 degrees of freedom each.
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

    /** Pearson's correlation; 0 if either side does not vary. */
    static double correlation(List<Double> a, List<Double> b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.size(); i++) {
            ab += (a.get(i) - meanA) * (b.get(i) - meanB);
            aa += (a.get(i) - meanA) * (a.get(i) - meanA);
            bb += (b.get(i) - meanB) * (b.get(i) - meanB);
        }
        return aa < 1e-12 || bb < 1e-12 ? 0 : ab / Math.sqrt(aa * bb);
    }
}
