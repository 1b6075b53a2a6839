package waymark.events;

import java.util.Arrays;

/** How alike the shapes of two profiles are, as of a person's interests and a career's. */
public final class Correlation {
    /** A sum of squares below this is rounding error: the profile is flat. */
    private static final double FLAT = 1e-12;

    private Correlation() {}

    /** Pearson's correlation of two profiles of equal length, −1 to 1; 0 where one is flat and it is not defined. */
    public static double pearson(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElse(0);
        double meanB = Arrays.stream(b).average().orElse(0);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return aa < FLAT || bb < FLAT ? 0 : Math.clamp(ab / Math.sqrt(aa * bb), -1, 1);
    }
}
