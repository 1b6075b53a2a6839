package waymark.recommendation.fit;

import io.micronaut.core.annotation.Nullable;
import waymark.recommendation.affinity.Answers;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.career.Feature;
import waymark.recommendation.model.Model;
import waymark.recommendation.model.ModelFile;

/**
 * Ranks all careers for a person: a thousand in a few microseconds, as it runs along one array per feature, four at a
 * time, in loops plain enough for the compiler to do several careers at once.
 */
public final class Matcher {
    /** Fits are whole multiples of this (1.5e-11), so that arithmetic noise never parts equals. */
    static final double GRAIN = 0x1p-36;

    private Matcher() {}

    /** The same for somebody of whom only scores are known, not the single answers. */
    public static Ranking rank(Scores scores, Model model, CatalogSnapshot catalogue) {
        return rank(scores, null, model, catalogue);
    }

    /**
     * All careers; none is left out. The formula is the package's.
     *
     * @param answers what the person answered item by item, null if that is not known
     */
    public static Ranking rank(Scores scores, @Nullable Answers answers, Model model, CatalogSnapshot catalogue) {
        double[] preference = scores.preference(model.error());
        AnswerPart part = AnswerPart.of(answers, model, catalogue);
        double[] weights = weights(preference, model, part);
        double[] fits = new double[catalogue.size()];
        addAll(preference, weights, model.expects(), catalogue, fits);
        if (part != null) {
            part.addTo(fits);
            addExpected(preference, part, catalogue, fits);
        }
        if (model.expects()) {
            fit(model.weight(), fits);
        } else {
            fit(totals(weights, catalogue), catalogue.patternOfEach(), fits);
        }
        return new Ranking(scores, model, catalogue, fits, preference, weights, part);
    }

    /**
     * The model's weights of what is known of the person; 0 for the rest. Interests weigh more the less of the answers
     * is known, by what is to be expected of those.
     */
    private static double[] weights(double[] preference, Model model, @Nullable AnswerPart part) {
        ModelFile.AnswerWeights answers = model.answers();
        double unknown = part == null ? 1 : 1 - part.answers().coverage();
        double expected = answers == null ? 0 : unknown * answers.expected() / Feature.INTERESTS.size();
        double[] weights = new double[Feature.COUNT];
        for (int f = 0; f < weights.length; f++) {
            double more = f < Feature.INTERESTS.size() ? expected : 0;
            weights[f] = Double.isNaN(preference[f]) ? 0 : model.weight(f) + more;
        }
        return weights;
    }

    /** What answers are expected to say of careers whose duties are not known, from the interests. */
    private static void addExpected(double[] preference, AnswerPart part, CatalogSnapshot catalogue, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            for (int f = 0; f < Feature.INTERESTS.size() && !part.affinities().isKnown(i); f++) {
                sums[i] += part.expected() * preference[f] * catalogue.expected(i)[f];
            }
        }
    }

    /** By what a career's terms w·p·c are divided. */
    static double total(double[] weights, Model model, double[] profile) {
        if (model.expects()) {
            return model.weight();
        }
        double total = 0;
        for (int f = 0; f < weights.length; f++) {
            total += Double.isNaN(profile[f]) ? 0 : weights[f];
        }
        return total;
    }

    private static double[] totals(double[] weights, CatalogSnapshot catalogue) {
        double[] totals = new double[catalogue.patterns()];
        for (int f = 0; f < weights.length; f++) {
            for (int pattern = 0; pattern < totals.length; pattern++) {
                totals[pattern] += catalogue.isKnown(f, pattern) ? weights[f] : 0;
            }
        }
        return totals;
    }

    private static void addAll(
            double[] preference, double[] weights, boolean expects, CatalogSnapshot catalogue, double[] sums) {
        double[] factors = new double[Feature.COUNT + 3];
        double[][] rows = new double[Feature.COUNT + 3][];
        int used = 0;
        for (int f = 0; f < Feature.COUNT; f++) {
            if (weights[f] > 0 && preference[f] != 0) {
                factors[used] = weights[f] * preference[f];
                rows[used++] = expects ? catalogue.expectedRow(f) : catalogue.row(f);
            }
        }
        for (int r = used; r < rows.length; r++) {
            rows[r] = sums;
        }
        for (int r = 0; r < used; r += 4) {
            add(factors, rows, r, sums);
        }
    }

    /** Where fewer than four are left, the sums stand in for a row, times zero. */
    private static void add(double[] factors, double[][] rows, int first, double[] to) {
        double a = factors[first], b = factors[first + 1], c = factors[first + 2], d = factors[first + 3];
        double[] as = rows[first], bs = rows[first + 1], cs = rows[first + 2], ds = rows[first + 3];
        for (int i = 0; i < to.length; i++) {
            to[i] = to[i] + a * as[i] + b * bs[i] + c * cs[i] + d * ds[i];
        }
    }

    private static void fit(double total, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            double fit = Math.max(0, Math.min(100, Model.BASELINE + Model.BASELINE * sums[i] / total));
            sums[i] = Math.rint(fit * (1 / GRAIN)) * GRAIN;
        }
    }

    private static void fit(double[] totals, int[] patterns, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            double total = totals[patterns[i]];
            double fit = total == 0 ? Model.BASELINE : Model.BASELINE + Model.BASELINE * sums[i] / total;
            sums[i] = Math.rint(Math.max(0, Math.min(100, fit)) * (1 / GRAIN)) * GRAIN;
        }
    }
}
