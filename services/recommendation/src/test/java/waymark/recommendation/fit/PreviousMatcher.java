package waymark.recommendation.fit;

import java.util.Arrays;
import java.util.HashMap;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.career.Feature;
import waymark.recommendation.career.Feature.Kind;
import waymark.recommendation.career.ProfileMath;
import waymark.recommendation.model.Model;

/**
 * How careers were ranked before {@code waymark-2}, kept word for word: what the present way is measured and held
 * against.
 */
final class PreviousMatcher {
    private static final int PLACE_BITS = 20;

    private PreviousMatcher() {}

    record Ranked(double[] fits, int[] order, double[] percentiles) {}

    /** The arrays it ran along: per feature, 1 where a career's is known. */
    static double[][] known(CatalogSnapshot catalogue) {
        double[][] known = new double[Feature.COUNT][catalogue.size()];
        for (int i = 0; i < catalogue.size(); i++) {
            for (int f = 0; f < Feature.COUNT; f++) {
                known[f][i] = Double.isNaN(catalogue.profile(i)[f]) ? 0 : 1;
            }
        }
        return known;
    }

    static Ranked rank(Scores scores, Model model, CatalogSnapshot catalogue, double[][] known) {
        double[] preference = preference(scores, model.error());
        double[] weights = new double[Feature.COUNT];
        Arrays.setAll(weights, f -> Double.isNaN(preference[f]) ? 0 : model.weight(f));
        double[] sums = new double[catalogue.size()];
        double[] totals = new double[catalogue.size()];
        for (Feature feature : Feature.values()) {
            double weight = weights[feature.ordinal()];
            if (weight > 0) {
                add(weight * preference[feature.ordinal()], catalogue.row(feature.ordinal()), sums);
                add(weight, known[feature.ordinal()], totals);
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = fit(sums[i], totals[i]);
        }
        int[] order = order(sums);
        return new Ranked(sums, order, percentiles(sums, order));
    }

    private static void add(double factor, double[] row, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * row[i];
        }
    }

    private static double fit(double sum, double total) {
        double fit = total == 0 ? Model.BASELINE : Model.BASELINE + Model.BASELINE * sum / total;
        return Math.rint(Math.clamp(fit, 0, 100) / Matcher.GRAIN) * Matcher.GRAIN;
    }

    private static int[] order(double[] fits) {
        long[] keys = new long[fits.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) ((100 - fits[i]) / Matcher.GRAIN) << PLACE_BITS | i;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) (keys[i] & (1 << PLACE_BITS) - 1);
        }
        return order;
    }

    private static double[] percentiles(double[] fits, int[] order) {
        int n = order.length;
        double[] percentiles = new double[n];
        for (int start = 0, end; start < n; start = end) {
            end = start + 1;
            while (end < n && fits[order[end]] == fits[order[start]]) {
                end++;
            }
            double percentile = 100.0 * (n - end + (end - start) / 2.0) / n;
            for (int i = start; i < end; i++) {
                percentiles[order[i]] = percentile;
            }
        }
        return percentiles;
    }

    private static double[] preference(Scores scores, double error) {
        double[] preference = new double[Feature.COUNT];
        Arrays.fill(preference, Double.NaN);
        double[] scales = Feature.INTERESTS.stream()
                .mapToDouble(f -> scores.interests().get(f.key()))
                .toArray();
        System.arraycopy(ProfileMath.shape(scales, error), 0, preference, 0, Feature.INTERESTS.size());
        var rest = new HashMap<Feature, Double>();
        Feature.of(Kind.VALUE)
                .forEach(f -> scores.of(f).ifPresent(v -> rest.put(f, Math.max(0, v - 25) / (100 - 25.0))));
        Feature.of(Kind.SETTING).forEach(f -> scores.of(f).ifPresent(v -> rest.put(f, (v - 50) / 50)));
        rest.forEach((feature, figure) -> preference[feature.ordinal()] = figure);
        return preference;
    }
}
