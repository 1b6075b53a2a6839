package waymark.recommendation.fit;

import java.util.Arrays;
import waymark.recommendation.career.Catalogue;
import waymark.recommendation.career.Feature;

/** Ranks all careers for a person. */
public final class Matcher {
    /** The fit of a career nothing speaks for or against. */
    static final double BASELINE = 50;

    /** Fits are whole multiples of this (1.5e-11), so that arithmetic noise never parts equals. */
    static final double GRAIN = 0x1p-36;

    private Matcher() {}

    /** All careers, best first; none is left out. The formula is the package's. */
    public static Ranking rank(Scores scores, Model model, Catalogue catalogue) {
        double[] leaning = scores.leaning(model.error());
        double[] weights = weights(leaning, model);
        double[] sums = new double[catalogue.size()];
        double[] totals = new double[catalogue.size()];
        for (Feature feature : Feature.values()) {
            double weight = weights[feature.ordinal()];
            if (weight > 0) {
                add(weight * leaning[feature.ordinal()], catalogue.row(feature), sums);
                add(weight, catalogue.known(feature), totals);
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = fit(sums[i], totals[i]);
        }
        return Ranking.of(scores, model, catalogue, sums, leaning);
    }

    /** The model's weights of what is known of the person; 0 for the rest. */
    static double[] weights(double[] leaning, Model model) {
        double[] weights = new double[Feature.COUNT];
        Arrays.setAll(weights, f -> Double.isNaN(leaning[f]) ? 0 : model.weight(f));
        return weights;
    }

    private static void add(double factor, double[] row, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * row[i];
        }
    }

    private static double fit(double sum, double total) {
        double fit = total == 0 ? BASELINE : BASELINE + BASELINE * sum / total;
        return Math.rint(Math.clamp(fit, 0, 100) / GRAIN) * GRAIN;
    }
}
