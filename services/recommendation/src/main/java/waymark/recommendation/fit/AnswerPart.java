package waymark.recommendation.fit;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import waymark.recommendation.affinity.Affinities;
import waymark.recommendation.affinity.Answers;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.career.Feature;
import waymark.recommendation.model.Model;
import waymark.recommendation.model.ModelFile;

/**
 * What a person's single answers add to the fit of each career: answer by answer how much it counts, times affinity.
 */
final class AnswerPart {
    private final ShrunkAnswers answers;
    private final Affinities affinities;
    private final ModelFile.AnswerWeights figures;
    private final double weight;
    private final double points;
    private final double[] sums;

    private AnswerPart(
            ShrunkAnswers answers, Affinities affinities, ModelFile.AnswerWeights figures, double total, int careers) {
        this.answers = answers;
        this.affinities = affinities;
        this.figures = figures;
        this.weight = figures.weight() * answers.coverage();
        this.points = Model.BASELINE / total;
        this.sums = new double[careers];
        addAll();
        for (int c = 0; c < careers; c++) {
            sums[c] = Math.max(-1, Math.min(1, sums[c]));
        }
    }

    /** Null if the model does not count answers, or too few are known. */
    static @Nullable AnswerPart of(@Nullable Answers answers, Model model, CatalogSnapshot catalogue) {
        ModelFile.AnswerWeights figures = model.answers();
        if (answers == null || figures == null) {
            return null;
        }
        ShrunkAnswers shrunk = ShrunkAnswers.of(answers, figures);
        return shrunk.coverage() == 0
                ? null
                : new AnswerPart(
                        shrunk, catalogue.affinities(answers.instrument()), figures, model.weight(), catalogue.size());
    }

    /** Four rows at a time, in a loop plain enough for the compiler to do several careers at once. */
    private void addAll() {
        int items = answers.items();
        double[] factors = new double[items + 3];
        float[][] rows = new float[items + 3][];
        Arrays.fill(rows, new float[sums.length]);
        for (int i = 0; i < items; i++) {
            factors[i] = figures.scale() * answers.weight(i);
            rows[i] = affinities.row(i);
        }
        for (int i = 0; i < items; i += 4) {
            add(factors, rows, i, sums);
        }
    }

    private static void add(double[] factors, float[][] rows, int first, double[] to) {
        double a = factors[first], b = factors[first + 1], c = factors[first + 2], d = factors[first + 3];
        float[] as = rows[first], bs = rows[first + 1], cs = rows[first + 2], ds = rows[first + 3];
        for (int i = 0; i < to.length; i++) {
            to[i] = to[i] + a * as[i] + b * bs[i] + c * cs[i] + d * ds[i];
        }
    }

    /** Adds weight times what answers say of each career whose duties are known. */
    void addTo(double[] weighted) {
        for (int c = 0; c < weighted.length; c++) {
            weighted[c] += weight * sums[c];
        }
    }

    ShrunkAnswers answers() {
        return answers;
    }

    Affinities affinities() {
        return affinities;
    }

    /** How much more an interest weighs for a career whose duties are not known. */
    double expected() {
        return figures.expected() * answers.coverage() / Feature.INTERESTS.size();
    }

    /** Points of fit that all answers together add to a career. */
    double points(int career) {
        return points * weight * sums[career];
    }

    /** Points of fit each of them adds. They add up to all, but for somebody whose all would be beyond the bound. */
    double[] each(int career) {
        float[] affinity = affinities.of(career);
        double[] each = new double[affinity.length];
        for (int i = 0; i < each.length; i++) {
            each[i] = points * weight * figures.scale() * answers.weight(i) * affinity[i];
        }
        return each;
    }

    /**
     * By how many points a career's fit grows with each answer, as far as it does so by affinity: not at all if its
     * duties are not known.
     */
    double[] sensitivity(int career) {
        double[] toWeights = new double[answers.items()];
        float[] affinity = affinities.isKnown(career) ? affinities.of(career) : new float[toWeights.length];
        for (int i = 0; i < toWeights.length; i++) {
            toWeights[i] = points * weight * figures.scale() * affinity[i];
        }
        return answers.sensitivity(toWeights);
    }
}
