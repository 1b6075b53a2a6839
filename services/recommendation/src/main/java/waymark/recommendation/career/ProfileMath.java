package waymark.recommendation.career;

/**
 * The arithmetic of profiles: several scales of one person or one career, of which the shape matters and not the
 * height.
 */
public final class ProfileMath {
    /** A spread below this is rounding error: the profile is flat. */
    private static final double FLAT = 1e-9;

    private ProfileMath() {}

    /** The population standard deviation of the scales. */
    public static double spread(double[] scales) {
        double mean = mean(scales);
        double sum = 0;
        for (double scale : scales) {
            sum += (scale - mean) * (scale - mean);
        }
        return Math.sqrt(sum / scales.length);
    }

    /** Are all scales equal, so that there is no shape? */
    public static boolean isFlat(double[] scales) {
        return spread(scales) < FLAT;
    }

    /**
     * Each scale's distance from the profile's mean, in units of √(spread² + error²). Without error these are z-scores;
     * with it a profile whose differences are no larger than its measuring error counts less. A flat profile gives
     * zeros.
     *
     * @param error the scales' standard error, same unit; 0 to take them as exact
     */
    public static double[] shape(double[] scales, double error) {
        double[] shape = new double[scales.length];
        if (isFlat(scales)) {
            return shape;
        }
        double mean = mean(scales);
        double unit = Math.hypot(spread(scales), error);
        for (int i = 0; i < scales.length; i++) {
            shape[i] = (scales[i] - mean) / unit;
        }
        return shape;
    }

    /** The mean of the scales. */
    public static double mean(double[] scales) {
        double sum = 0;
        for (double scale : scales) {
            sum += scale;
        }
        return sum / scales.length;
    }
}
