package waymark.recommendation.fit;

import io.micronaut.core.annotation.Nullable;
import java.util.Objects;
import java.util.stream.IntStream;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.career.Feature;
import waymark.recommendation.career.ProfileMath;
import waymark.recommendation.model.Model;
import waymark.recommendation.model.ModelFile;

/**
 * How sure fits are. A fit is nearly linear in the answers, so the error of each answer goes into it in proportion
 * (propagation of error), and two careers' fits are off together where they follow from the same answers. What is only
 * expected of a career adds the spread about what is expected, a career's own.
 */
final class FitErrors {
    private final Scores scores;
    private final CatalogSnapshot catalogue;
    private final Model model;
    private final double[] preference;
    private final double[] weights;
    private final @Nullable AnswerPart part;
    private final double unit;

    FitErrors(
            Scores scores,
            CatalogSnapshot catalogue,
            Model model,
            double[] preference,
            double[] weights,
            @Nullable AnswerPart part) {
        this.scores = scores;
        this.catalogue = catalogue;
        this.model = model;
        this.preference = preference;
        this.weights = weights;
        this.part = part;
        this.unit = Math.hypot(ProfileMath.spread(scores.interestScales()), model.error());
    }

    /** The standard error of a career's fit, in points. */
    double of(int career) {
        return Math.sqrt(square(effects(career), null) + unknown(career));
    }

    /** The standard error of the difference of two careers' fits, in points. */
    double ofDifference(int one, int other) {
        return one == other ? 0 : Math.sqrt(square(effects(one), effects(other)) + unknown(one) + unknown(other));
    }

    private static double square(double[] one, double @Nullable [] other) {
        double square = 0;
        for (int i = 0; i < one.length; i++) {
            double each = one[i] - (other == null ? 0 : other[i]);
            square += each * each;
        }
        return square;
    }

    /**
     * What one standard error of each answer does to a career's fit, in points; then the same of each interest's score,
     * where it is not known of which answers it was made.
     */
    private double[] effects(int career) {
        double[] byScore = byScore(career);
        if (part == null) {
            return IntStream.range(0, byScore.length)
                    .mapToDouble(s -> scores.error(s) * byScore[s])
                    .toArray();
        }
        ShrunkAnswers answers = part.answers();
        double[] byAnswer = part.sensitivity(career);
        double[] effects = new double[byAnswer.length + byScore.length];
        for (int i = 0; i < byAnswer.length; i++) {
            int scale = answers.scale(i);
            // a score, 0 to 100, is the mean of its interest's answers, which are from -1 to 1
            double ofScore = answers.isAnswered(i) ? 50 * byScore[scale] / answers.answeredOf(scale) : 0;
            effects[i] = errorOfAnswer(scale) * (byAnswer[i] + ofScore);
        }
        for (int s = 0; s < byScore.length; s++) {
            effects[byAnswer.length + s] = answers.answeredOf(s) > 0 ? 0 : scores.error(s) * byScore[s];
        }
        return effects;
    }

    /** Such that the mean of an interest's answers has the error of its score, 0 to 100. */
    private double errorOfAnswer(int scale) {
        int answered = Objects.requireNonNull(part).answers().answeredOf(scale);
        return scores.ownError(scale)
                .map(error -> error * Math.sqrt(answered) / 50)
                .orElse(ShrunkAnswers.ERROR);
    }

    /** By how many points the fit grows with each interest's score. */
    private double[] byScore(int career) {
        double[] counted = model.expects() ? catalogue.expected(career) : catalogue.profile(career);
        double[] byScore = new double[Feature.INTERESTS.size()];
        if (unit == 0 || Double.isNaN(counted[0])) {
            return byScore;
        }
        double total = Matcher.total(weights, model, catalogue.profile(career));
        double weight = weights[0] + (part == null || part.affinities().isKnown(career) ? 0 : part.expected());
        double mean = 0;
        double along = 0;
        for (int s = 0; s < byScore.length; s++) {
            mean += counted[s] / byScore.length;
            along += counted[s] * preference[s] / byScore.length;
        }
        for (int s = 0; s < byScore.length; s++) {
            // a score moves the mean and the unit as well, by which all are measured
            double each = (counted[s] - mean - along * preference[s]) / unit;
            byScore[s] = Model.BASELINE * weight / total * each;
        }
        return byScore;
    }

    /** The variance of what is only expected of a career. */
    private double unknown(int career) {
        if (!model.expects()) {
            return 0;
        }
        double points = Model.BASELINE / model.weight();
        double[] variances = catalogue.variances(career);
        double sum = unknownAnswers(career);
        for (int f = 0; f < variances.length; f++) {
            double each = variances[f] == 0 || weights[f] == 0 ? 0 : points * weights[f] * preference[f];
            sum += each * each * variances[f];
        }
        return sum;
    }

    private double unknownAnswers(int career) {
        ModelFile.AnswerWeights answers = model.answers();
        if (answers == null) {
            return 0;
        }
        double known = part != null && part.affinities().isKnown(career)
                ? part.answers().coverage()
                : 0;
        double length = ProfileMath.spread(scores.interestScales()) / unit;
        double each = Model.BASELINE / model.weight() * answers.unexplained() * length * (1 - known);
        return each * each;
    }
}
