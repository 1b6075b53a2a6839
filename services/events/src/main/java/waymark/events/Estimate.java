package waymark.events;

import io.micronaut.core.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A measured figure and how far it can be trusted. Whatever is said to lead, stand out, be higher or have changed, is
 * said by this rule only.
 *
 * @param value in any unit
 * @param standardError in the same unit; NaN where nobody knows it, and then nothing is said of a difference
 */
public record Estimate(double value, double standardError) {
    /** 95 percent of a normal distribution lie within so many standard deviations of its mean. */
    public static final double NORMAL_95 = 1.96;

    /** The rule of {@link #differsFrom}, for people. */
    public static final String RULE = "Two scores count as different when their distance is more than " + NORMAL_95
            + " times the standard error of the difference (the root of the sum of both squared errors).";

    /** What lies within the {@link #margin} of a score, for people. */
    public static final String RANGE = "the 95% range, in which the true score lies 19 times out of 20";

    /** The {@link #margin} of each score whose standard error is known. */
    public static Map<String, Double> margins(Map<String, Double> standardErrors) {
        Map<String, Double> margins = new LinkedHashMap<>();
        standardErrors.forEach((scale, error) -> margins.put(scale, of(0, error).margin()));
        return margins;
    }

    /** A figure whose error may be absent. */
    public static Estimate of(double value, @Nullable Double standardError) {
        return new Estimate(value, standardError == null ? Double.NaN : standardError);
    }

    /**
     * Is the distance of the two more than their errors explain 19 times out of 20? |a − b| &gt; 1.96 × √(SE₁² + SE₂²):
     * the standard error of the difference of two independent measurements with normal errors; for one person measured
     * twice it is the reliable change index of Jacobson &amp; Truax (1991).
     */
    public boolean differsFrom(Estimate other) {
        return Math.abs(value - other.value) > NORMAL_95 * Math.hypot(standardError, other.standardError);
    }

    /** Is a figure that has no error itself, as the middle of a scale, outside its 95 percent interval? */
    public boolean isApartFrom(double figure) {
        return Math.abs(value - figure) > margin();
    }

    /** Is it higher by more than the errors explain? */
    public boolean exceeds(Estimate other) {
        return value > other.value && differsFrom(other);
    }

    /** Half the width of its 95 percent interval: the true value lies that near 19 times out of 20. */
    public double margin() {
        return NORMAL_95 * standardError;
    }
}
