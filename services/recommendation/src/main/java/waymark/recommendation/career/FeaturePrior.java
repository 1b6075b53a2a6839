package waymark.recommendation.career;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What to expect of a career's unknown features, given its known ones, so that not knowing them neither helps nor
 * hurts.
 *
 * <p>The features of careers are taken as jointly normal with the means and covariances in {@code prior.properties}. An
 * unknown feature's expectation is its regression on the known ones: mean + Σ<sub>uk</sub>(Σ<sub>kk</sub>)⁻¹(known −
 * mean) (T. W. Anderson, <em>An Introduction to Multivariate Statistical Analysis</em>, 2.5). Expectations spread less
 * than what they stand for (regression to the mean), and so careers with many of them would never be seen at the top or
 * the bottom. Therefore their distance from the mean is stretched to the spread the feature itself has, which is linear
 * equating (M. Kolen and R. Brennan, <em>Test Equating, Scaling, and Linking</em>, 2.3). Where the known tells next to
 * nothing it is stretched by {@value #MAX_STRETCH} at most.
 *
 * <p>The figures are fixed: a career's fit does not depend on which other careers there are.
 */
final class FeaturePrior {
    /**
     * Interests add up to zero, so their covariances have no inverse; this on the diagonal gives one and costs nothing.
     */
    private static final double RIDGE = 1e-3;

    private static final double MAX_STRETCH = 3;
    private static final double[] MEAN = new double[Feature.COUNT];
    private static final double[][] COVARIANCE = new double[Feature.COUNT][Feature.COUNT];

    static {
        ResourceBundle figures = ResourceBundle.getBundle("prior", Locale.ROOT);
        for (Feature feature : Feature.ALL) {
            int f = feature.ordinal();
            double[] row = Arrays.stream(figures.getString(feature.key()).split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            MEAN[f] = row[0];
            for (int g = 0; g <= f; g++) {
                COVARIANCE[f][g] = row[g + 1];
                COVARIANCE[g][f] = row[g + 1];
            }
        }
    }

    /**
     * How the unknown features follow from the known ones: one row of slopes for each unknown feature, and the variance
     * that is left of it.
     */
    private record Regression(int[] known, int[] unknown, double[][] slopes, double[] rest) {}

    /**
     * By the bits of the known features. Few sets of features are ever the known ones, so each set is worked out once.
     */
    private final Map<Integer, Regression> regressions = new HashMap<>();

    /** The features known of a career, as bits. */
    static int known(double[] profile) {
        int bits = 0;
        for (int f = 0; f < profile.length; f++) {
            bits |= Double.isNaN(profile[f]) ? 0 : 1 << f;
        }
        return bits;
    }

    /** How a career stands out (see {@link Career#profile()}), with an expectation wherever that is NaN. */
    double[] complete(double[] profile) {
        double[] complete = profile.clone();
        Regression regression = regressions.computeIfAbsent(known(profile), FeaturePrior::regression);
        for (int u = 0; u < regression.unknown().length; u++) {
            int feature = regression.unknown()[u];
            double expected = MEAN[feature];
            for (int k = 0; k < regression.known().length; k++) {
                int other = regression.known()[k];
                expected += regression.slopes()[u][k] * (profile[other] - MEAN[other]);
            }
            boolean bounded = feature >= Feature.INTERESTS.size();
            complete[feature] = bounded ? Math.clamp(expected, -1, 1) : expected;
        }
        return complete;
    }

    /** The variance of each feature about what is expected of it, given these known ones as bits; 0 for those. */
    double[] variances(int known) {
        double[] variances = new double[Feature.COUNT];
        Regression regression = regressions.computeIfAbsent(known, FeaturePrior::regression);
        for (int u = 0; u < regression.unknown().length; u++) {
            variances[regression.unknown()[u]] = regression.rest()[u];
        }
        return variances;
    }

    private static Regression regression(int bits) {
        int[] known = features(bits);
        int[] unknown = features(~bits);
        double[][] root = root(known);
        double[][] slopes = new double[unknown.length][];
        double[] rest = new double[unknown.length];
        for (int u = 0; u < unknown.length; u++) {
            double[] with =
                    Arrays.stream(known).mapToDouble(covariances(unknown[u])).toArray();
            double variance = COVARIANCE[unknown[u]][unknown[u]];
            double[] solved = solved(root, with);
            rest[u] = Math.max(0, variance - explained(solved, with));
            slopes[u] = stretched(solved, with, variance);
        }
        return new Regression(known, unknown, slopes, rest);
    }

    private static int[] features(int bits) {
        return IntStream.range(0, Feature.COUNT)
                .filter(f -> (bits >> f & 1) == 1)
                .toArray();
    }

    private static IntToDoubleFunction covariances(int feature) {
        return other -> COVARIANCE[feature][other];
    }

    private static double explained(double[] slopes, double[] with) {
        double explained = 0;
        for (int k = 0; k < slopes.length; k++) {
            explained += slopes[k] * with[k];
        }
        return explained;
    }

    /** Slopes under which the expectations' variance is the feature's own. */
    private static double[] stretched(double[] slopes, double[] with, double variance) {
        double explained = explained(slopes, with);
        double stretch = explained <= 0 ? 1 : Math.min(MAX_STRETCH, Math.sqrt(variance / explained));
        return Arrays.stream(slopes).map(s -> s * stretch).toArray();
    }

    /** The lower triangle L with LLᵀ = Σ<sub>kk</sub>, after Cholesky. */
    private static double[][] root(int[] known) {
        double[][] root = new double[known.length][known.length];
        for (int i = 0; i < known.length; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = COVARIANCE[known[i]][known[j]] + (i == j ? RIDGE : 0);
                for (int k = 0; k < j; k++) {
                    rest -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? Math.sqrt(rest) : rest / root[j][j];
            }
        }
        return root;
    }

    /** The x with LLᵀx = b: forward, then backward. */
    private static double[] solved(double[][] root, double[] b) {
        double[] x = b.clone();
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= root[i][k] * x[k];
            }
            x[i] /= root[i][i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < x.length; k++) {
                x[i] -= root[k][i] * x[k];
            }
            x[i] /= root[i][i];
        }
        return x;
    }
}
