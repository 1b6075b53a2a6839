package waymark.recommendation.fit;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.career.Feature;
import waymark.recommendation.career.ProfileMath;
import waymark.recommendation.model.Model;
import waymark.recommendation.model.Tier;

/**
 * All careers as they fit one person. Their order, their percentiles and the reasons are worked out for what one looks
 * at.
 */
public final class Ranking {
    private final Scores scores;
    private final Model model;
    private final CatalogSnapshot catalogue;
    private final double[] fits;
    private final double[] preference;
    private final double[] weights;
    private final @Nullable AnswerPart answers;
    private final FitErrors errors;
    private final Set<Feature> telling;
    private final double margin;
    private final Map<Integer, Reasons> reasons = new HashMap<>();
    private int @Nullable [] order;
    private double @Nullable [] rising;

    Ranking(
            Scores scores,
            Model model,
            CatalogSnapshot catalogue,
            double[] fits,
            double[] preference,
            double[] weights,
            @Nullable AnswerPart answers) {
        this.scores = scores;
        this.model = model;
        this.catalogue = catalogue;
        this.fits = fits;
        this.preference = preference;
        this.weights = weights;
        this.answers = answers;
        this.errors = new FitErrors(scores, catalogue, model, preference, weights, answers);
        this.telling = Feature.ALL.stream().filter(scores::tells).collect(Collectors.toUnmodifiableSet());
        this.margin = margin(scores, model, weights);
    }

    /** The model that ranked. */
    public Model model() {
        return model;
    }

    /** The scores it ranked for. */
    public Scores scores() {
        return scores;
    }

    /** How each feature stands out in the person, see {@link Scores#preference}. */
    double[] preference() {
        return preference;
    }

    /** See {@link Scores#tells}. */
    boolean tells(Feature feature) {
        return telling.contains(feature);
    }

    /** How much each feature counts for this person. */
    double[] weights() {
        return weights;
    }

    /** What single answers add; null if they do not count or are not known. */
    @Nullable
    AnswerPart answers() {
        return answers;
    }

    /** The careers it ranked. */
    public CatalogSnapshot catalogue() {
        return catalogue;
    }

    /** How many careers there are. */
    public int size() {
        return fits.length;
    }

    /** The careers' indices in the catalogue, best first, equals in the catalogue's order. */
    public IntStream order() {
        return Arrays.stream(sorted());
    }

    private int[] sorted() {
        if (order == null) {
            order = FitOrder.all(fits);
        }
        return order;
    }

    /** The first of {@link #order()}, without putting the rest in order. */
    public int[] first(int most) {
        return order == null ? FitOrder.first(fits, most) : Arrays.copyOf(order, Math.clamp(most, 0, order.length));
    }

    /** These indices in the same order. */
    public int[] ordered(int[] indices) {
        return FitOrder.all(fits, indices);
    }

    /** Fit 0–100 of the career at this index of the catalogue. */
    public double fit(int index) {
        return fits[index];
    }

    /**
     * Mid-rank percentile 0–100 of the career at this index of the catalogue among all careers for this person: the
     * share of careers that fit less, and half of those that fit the same, itself included.
     */
    public double percentile(int index) {
        int less = below(fits[index]);
        int same = below(Math.nextUp(fits[index])) - less;
        return 100.0 * (less + same / 2.0) / fits.length;
    }

    /** Of a hundred careers, how many fit this person less than the one at this index, rounded down. */
    public int above(int index) {
        return 100 * below(fits[index]) / fits.length;
    }

    /** How many fits are less than that. The fits in order are made once, when first asked for. */
    private int below(double bound) {
        double[] ordered = rising;
        if (ordered == null) {
            ordered = fits.clone();
            Arrays.sort(ordered);
            rising = ordered;
        }
        int low = 0;
        int high = ordered.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ordered[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The word for its fit. */
    public Tier tier(int index) {
        return model.tier(fits[index]);
    }

    /**
     * How far a fit may be off because interest scores have an error, in points: the range to either side in which it
     * lies 19 times out of 20. It is the same for all careers, as the shape of six interests always has the same
     * length.
     */
    public double margin() {
        return margin;
    }

    private static double margin(Scores scores, Model model, double[] weights) {
        double spread = Math.hypot(ProfileMath.spread(scores.interestScales()), model.error());
        double total = model.expects() ? model.weight() : Arrays.stream(weights).sum();
        double length = Math.sqrt(Feature.INTERESTS.size());
        double factor = Model.BASELINE * weights[Feature.R.ordinal()] / total * length;
        return spread == 0 ? 0 : factor * scores.margin() / spread;
    }

    /** The standard error of the fit of the career at this index, in points. */
    public double standardError(int index) {
        return errors.of(index);
    }

    /**
     * May either of two careers be the better one? They tie if their fits differ by less than what they differ by 19
     * times out of 20 from errors alone, those apart that move both alike.
     */
    public boolean ties(int one, int other) {
        return Math.abs(fits[one] - fits[other]) <= Scores.SURE * errors.ofDifference(one, other);
    }

    /**
     * Bands of a list in which order says nothing, see {@link FitOrder#bands}.
     *
     * @param places indices of careers, best first
     */
    public int[] bands(int[] places) {
        return FitOrder.bands(places, this::ties);
    }

    /** The matches with careers that pass, best first. */
    public Stream<Match> matches(Predicate<Career> filter) {
        return order().filter(i -> filter.test(catalogue.career(i))).mapToObj(this::match);
    }

    /** The match with the career at this index of the catalogue. */
    public Match match(int index) {
        return Match.of(this, index, reasons(index).all());
    }

    /** The same with the strongest reasons only: so many for and so many against; all if null. */
    public Match match(int index, @Nullable Integer reasons) {
        return reasons == null
                ? match(index)
                : Match.of(this, index, reasons(index).strongest(reasons));
    }

    /** Worked out once for each career, however many parts of a page ask. */
    private Reasons reasons(int index) {
        return reasons.computeIfAbsent(index, i -> new Reasons(this, i));
    }

    /** The match with the career of this slug, now or formerly. */
    public Optional<Match> match(String slug) {
        return catalogue.bySlug(slug).map(this::match);
    }
}
