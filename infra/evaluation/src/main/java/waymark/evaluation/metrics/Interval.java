package waymark.evaluation.metrics;

import java.util.Arrays;

/**
 * A figure and the range in which it would lie 19 times out of 20, had other people of the same kind answered.
 *
 * @param estimate the figure of those who did
 */
public record Interval(double estimate, double low, double high) {
    private static final double TAIL = 0.025;

    /**
     * From the same figure of many resamples: the range of their middle 95 %, moved by as much as their mean is off the
     * figure itself (bootstrap percentiles and bootstrap estimate of bias, B. Efron and R. Tibshirani 1993, <em>An
     * Introduction to the Bootstrap</em>, 13.3 and 10.2). The move matters where a resample cannot but fall short: it
     * holds 63 of 100 people, who reach fewer careers.
     */
    public static Interval of(double estimate, double[] resampled) {
        double[] sorted = resampled.clone();
        Arrays.sort(sorted);
        double bias = Arrays.stream(sorted).average().orElse(estimate) - estimate;
        return new Interval(estimate, quantile(sorted, TAIL) - bias, quantile(sorted, 1 - TAIL) - bias);
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** The same where the figure cannot be less or more than this. */
    public Interval within(double least, double most) {
        return new Interval(estimate, Math.max(least, low), Math.min(most, high));
    }

    /** Is zero outside of it? */
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
