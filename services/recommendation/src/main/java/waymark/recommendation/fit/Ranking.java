package waymark.recommendation.fit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.Catalogue;

/** All careers in the order they fit one person. Reasons are worked out for the careers one looks at. */
public final class Ranking {
    private static final int PLACE_BITS = 20;

    private final Scores scores;
    private final Model model;
    private final Catalogue catalogue;
    private final double[] fits;
    private final double[] leaning;
    private final int[] order;
    private final double[] percentiles;

    private Ranking(Scores scores, Model model, Catalogue catalogue, double[] fits, double[] leaning, int[] order) {
        this.scores = scores;
        this.model = model;
        this.catalogue = catalogue;
        this.fits = fits;
        this.leaning = leaning;
        this.order = order;
        this.percentiles = percentiles(fits, order);
    }

    static Ranking of(Scores scores, Model model, Catalogue catalogue, double[] fits, double[] leaning) {
        return new Ranking(scores, model, catalogue, fits, leaning, order(fits));
    }

    /**
     * Best first, equals in the catalogue's order. Sorts plain numbers, which is many times faster than sorting objects: the upper
     * 43 bits hold how much a fit falls short of 100, in grains, the lower 20 its place.
     */
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

    /** Mid-rank percentiles: the share of careers that fit less, and half of those that fit the same, itself included. */
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

    /** The model that ranked. */
    public Model model() {
        return model;
    }

    /** The scores it ranked for. */
    public Scores scores() {
        return scores;
    }

    /** The careers it ranked. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** How many careers there are. */
    public int size() {
        return order.length;
    }

    /** The careers' indices in the catalogue, best first. */
    public IntStream order() {
        return Arrays.stream(order);
    }

    /** Fit 0–100 of the career at this index of the catalogue. */
    public double fit(int index) {
        return fits[index];
    }

    /** Percentile 0–100 of the career at this index of the catalogue among all careers for this person. */
    public double percentile(int index) {
        return percentiles[index];
    }

    /** The word for its fit. */
    public Tier tier(int index) {
        return model.tier(fits[index]);
    }

    /** The matches with careers that pass, best first. */
    public Stream<Match> matches(Predicate<Career> filter) {
        return order().filter(i -> filter.test(catalogue.career(i))).mapToObj(this::match);
    }

    /** The match with the career at this index of the catalogue. */
    public Match match(int index) {
        return Match.of(this, index, reasons(index));
    }

    /** The match with the career of this slug, now or formerly. */
    public Optional<Match> match(String slug) {
        return catalogue.bySlug(slug).map(this::match);
    }

    private List<Reason> reasons(int index) {
        return Reason.all(scores, catalogue, index, leaning, Matcher.weights(leaning, model));
    }
}
