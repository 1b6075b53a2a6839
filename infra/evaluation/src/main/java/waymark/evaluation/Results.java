package waymark.evaluation;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import waymark.evaluation.metrics.Groups;
import waymark.evaluation.metrics.Interval;
import waymark.recommendation.model.Model;

/** All figures of all models, and the same of many resamples of the people, the same ones for all models (paired). */
final class Results {
    /** How often people are drawn anew. */
    static final int RESAMPLES = 1000;

    private static final int MODELS = Model.values().length;
    private static final int MEASURES = Measure.values().length;

    private final List<CandidateCareers> candidates;
    private final Groups people;
    private final double[] observed;
    private final double[][] resampled;

    private Results(List<CandidateCareers> candidates, Groups people, double[] observed, double[][] resampled) {
        this.candidates = candidates;
        this.people = people;
        this.observed = observed;
        this.resampled = resampled;
    }

    /**
     * Puts them together.
     *
     * @param figures by model, then by set of careers in question
     */
    static Results of(List<CandidateCareers> candidates, List<List<ModelFigures>> figures, Groups people, long seed) {
        Random random = new Random(seed);
        double[] observed = all(candidates, figures, people, people.everybody());
        double[][] resampled = new double[observed.length][RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            double[] one = all(candidates, figures, people, people.resample(random));
            for (int i = 0; i < one.length; i++) {
                resampled[i][r] = one[i];
            }
        }
        return new Results(candidates, people, observed, resampled);
    }

    private static double[] all(
            List<CandidateCareers> candidates, List<List<ModelFigures>> figures, Groups people, int[] weights) {
        double[] all = new double[candidates.size() * MODELS * MEASURES];
        for (int c = 0; c < candidates.size(); c++) {
            for (Model model : Model.values()) {
                for (Measure measure : Measure.values()) {
                    all[place(c, model, measure)] =
                            figures.get(model.ordinal()).get(c).of(measure, people, weights);
                }
            }
        }
        return all;
    }

    private static int place(int candidates, Model model, Measure measure) {
        return (candidates * MODELS + model.ordinal()) * MEASURES + measure.ordinal();
    }

    /** The sets of careers in question. */
    List<CandidateCareers> candidates() {
        return candidates;
    }

    /** How many people were measured. */
    int people() {
        return people.people();
    }

    /** The measures of which there is a figure: of people without a field little can be said. */
    List<Measure> known(int candidates) {
        return Stream.of(Measure.values())
                .filter(m -> !Double.isNaN(observed[place(candidates, Model.ONET_PEARSON, m)]))
                .toList();
    }

    /** A model's figure among one of the sets of careers. */
    Interval of(int candidates, Model model, Measure measure) {
        int place = place(candidates, model, measure);
        return Interval.of(observed[place], resampled[place]).within(0, measure.most());
    }

    /** How much more it is than another model's, for the same people. */
    Interval difference(int candidates, Model model, Model other, Measure measure) {
        int one = place(candidates, model, measure);
        int two = place(candidates, other, measure);
        double[] differences = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            differences[r] = resampled[one][r] - resampled[two][r];
        }
        return Interval.of(observed[one] - observed[two], differences);
    }
}
