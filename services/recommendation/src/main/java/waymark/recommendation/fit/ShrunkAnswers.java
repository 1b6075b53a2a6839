package waymark.recommendation.fit;

import java.util.Arrays;
import waymark.events.Interest;
import waymark.recommendation.affinity.Answers;
import waymark.recommendation.affinity.Instrument;
import waymark.recommendation.model.ModelFile;

/**
 * A person's answers as they count: how far each lies from the mean of all, in units of √(spread² + error²), and of
 * that only a share for itself; the rest is the mean of its interest's answers. One answer alone says little for sure
 * (shrinkage, T. Kelley 1927), and an item that was not answered counts as the others of its interest were. Somebody
 * who answers everything alike has nothing but zeros.
 */
final class ShrunkAnswers {
    /** A scale of so many items has the standard error that scores are taken to have ({@link Scores#ERROR}). */
    private static final int USUAL_ITEMS = 10;

    /** The standard error of one answer, on the scale from −1 to 1. */
    static final double ERROR = Scores.ERROR * Math.sqrt(USUAL_ITEMS) / 50;

    private static final int SCALES = Interest.values().length;

    private final double own;
    private final double[] given;
    private final int[] scales;
    private final int[] answeredOf = new int[SCALES];
    private final int answered;
    private final double unit;
    private final double coverage;
    private final double[] standing;
    private final double[] weights;

    private ShrunkAnswers(Answers answers, double own) {
        Instrument instrument = answers.instrument();
        this.own = own;
        this.given = instrument.items().stream()
                .mapToDouble(item -> answers.byItem().getOrDefault(item.id(), Double.NaN))
                .toArray();
        this.scales = instrument.items().stream()
                .mapToInt(item -> item.scale().ordinal())
                .toArray();
        int[] itemsOf = new int[SCALES];
        for (int i = 0; i < given.length; i++) {
            itemsOf[scales[i]]++;
            answeredOf[scales[i]] += isAnswered(i) ? 1 : 0;
        }
        this.answered = Arrays.stream(answeredOf).sum();
        this.coverage = coverage(itemsOf);
        double mean = mean(given);
        double[] excess = Arrays.stream(given).map(x -> x - mean).toArray();
        this.unit =
                Math.hypot(Math.sqrt(mean(Arrays.stream(excess).map(x -> x * x).toArray())), ERROR);
        this.standing = Arrays.stream(excess).map(x -> x / unit).toArray();
        this.weights = weights();
    }

    static ShrunkAnswers of(Answers answers, ModelFile.AnswerWeights weights) {
        return new ShrunkAnswers(answers, weights.own());
    }

    /** Half of each interest's items tell its mean well enough; fewer tell less, and so count less. */
    private double coverage(int[] itemsOf) {
        double least = answered == 0 ? 0 : 1;
        for (int s = 0; s < SCALES; s++) {
            least = itemsOf[s] == 0 ? least : Math.min(least, 2.0 * answeredOf[s] / itemsOf[s]);
        }
        return least;
    }

    /** The mean of those that were answered. */
    private double mean(double[] each) {
        double sum = 0;
        for (int i = 0; i < each.length; i++) {
            sum += isAnswered(i) ? each[i] : 0;
        }
        return answered == 0 ? 0 : sum / answered;
    }

    private double[] weights() {
        double[] means = new double[SCALES];
        for (int i = 0; i < standing.length; i++) {
            means[scales[i]] += isAnswered(i) ? standing[i] / answeredOf[scales[i]] : 0;
        }
        double[] weights = new double[standing.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = ((1 - own) * means[scales[i]] + (isAnswered(i) ? own * standing[i] : 0)) / weights.length;
        }
        return weights;
    }

    /** How much of what answers can tell these tell, 0–1. */
    double coverage() {
        return coverage;
    }

    /** How many items the instrument has. */
    int items() {
        return given.length;
    }

    boolean isAnswered(int item) {
        return !Double.isNaN(given[item]);
    }

    /** What was answered, −1 to 1. */
    double given(int item) {
        return given[item];
    }

    /** How much an item counts, above zero where it is liked more than others: the mean over items is taken already. */
    double weight(int item) {
        return weights[item];
    }

    /** The place among the six of the interest an item asks for. */
    int scale(int item) {
        return scales[item];
    }

    /** How many items of an interest were answered. */
    int answeredOf(int scale) {
        return answeredOf[scale];
    }

    /** By how much something grows with each answer, if it grows so with each item's weight. */
    double[] sensitivity(double[] toWeights) {
        double[] byScale = new double[SCALES];
        for (int i = 0; i < toWeights.length; i++) {
            byScale[scales[i]] += toWeights[i] * (1 - own) / given.length;
        }
        double[] toStanding = new double[given.length];
        double along = 0;
        for (int i = 0; i < given.length; i++) {
            double itself = toWeights[i] * own / given.length;
            toStanding[i] = isAnswered(i) ? itself + byScale[scales[i]] / answeredOf[scales[i]] : 0;
            along += isAnswered(i) ? toStanding[i] * standing[i] / answered : 0;
        }
        // an answer moves the mean and the unit as well, by which all are measured
        double mean = mean(toStanding);
        for (int i = 0; i < given.length; i++) {
            toStanding[i] = isAnswered(i) ? (toStanding[i] - mean - along * standing[i]) / unit : 0;
        }
        return toStanding;
    }
}
