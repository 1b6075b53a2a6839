package waymark.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import waymark.evaluation.metrics.Groups;
import waymark.evaluation.metrics.RocAuc;
import waymark.evaluation.metrics.TopList;
import waymark.recommendation.fit.Ranking;

/** What one model does for each person, among the careers in question. Resampling people then costs next to nothing. */
final class ModelFigures {
    private static final int SHORT = 10;
    private static final int LONG = 50;

    private final CandidateCareers candidates;
    private final double[][] figures;
    private final List<BitSet> reached;

    ModelFigures(CandidateCareers candidates, int people) {
        this.candidates = candidates;
        this.figures = new double[Measure.REACH.ordinal()][people];
        this.reached = new ArrayList<>();
        for (double[] figure : figures) {
            Arrays.fill(figure, Double.NaN);
        }
        for (int i = 0; i < people; i++) {
            reached.add(new BitSet());
        }
    }

    /**
     * Takes down a person's figures.
     *
     * @param halves by the one and the other half of the answers; empty if there are too few
     */
    void take(int person, String field, Ranking whole, List<Ranking> halves) {
        int[] list = candidates.first(whole, LONG);
        boolean[] own = candidates.ownOf(field);
        double area = RocAuc.of(candidates.fits(whole), own);
        set(Measure.OWN_FIELD_AUC, person, area);
        if (!Double.isNaN(area)) {
            set(Measure.HIT_10, person, TopList.hit(list, SHORT, own));
            set(Measure.HIT_50, person, TopList.hit(list, LONG, own));
        }
        if (!halves.isEmpty()) {
            int[] one = candidates.first(halves.getFirst(), LONG);
            int[] other = candidates.first(halves.getLast(), LONG);
            set(Measure.SPLIT_HALF_10, person, TopList.overlap(one, other, SHORT));
            set(Measure.SPLIT_HALF_50, person, TopList.overlap(one, other, LONG));
        }
        set(Measure.DIVERSITY, person, TopList.diversity(list, SHORT, candidates.alike()));
        Arrays.stream(list).forEach(reached.get(person)::set);
    }

    private void set(Measure measure, int person, double figure) {
        figures[measure.ordinal()][person] = figure;
    }

    /** The measure over people, each counted as often as said. */
    double of(Measure measure, Groups people, int[] weights) {
        if (measure == Measure.REACH) {
            return reach(weights);
        }
        double[] figure = figures[measure.ordinal()];
        return measure.byField() ? people.mean(figure, weights) : people.meanOfPeople(figure, weights);
    }

    private double reach(int[] weights) {
        BitSet all = new BitSet();
        for (int person = 0; person < weights.length; person++) {
            if (weights[person] > 0) {
                all.or(reached.get(person));
            }
        }
        return (double) all.cardinality() / candidates.size();
    }
}
