package waymark.recommendation.career;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import waymark.events.CareerEvent.CareerPublished;
import waymark.recommendation.affinity.Duties;

/**
 * A public career, as far as ranking needs it.
 *
 * @param ratings what is known of it, each on its feature's own scale
 * @param duties what its people do, a sentence each; empty if not known
 * @param related O*NET-SOC codes of occupations that the data set relates to it, closest first
 */
public record Career(
        String id,
        String slug,
        List<String> formerSlugs,
        String title,
        String summary,
        String category,
        String onetCode,
        int preparation,
        @Nullable Integer medianPay,
        @Nullable Double outlook,
        boolean imported,
        Map<Feature, Double> ratings,
        List<String> duties,
        List<String> related) {
    private static final double LEADING = 0.5;

    /** Its own copies of the lists. */
    public Career {
        duties = List.copyOf(duties);
        related = List.copyOf(related);
    }

    /**
     * The career an event speaks of. A rating off its scale counts as not known, and so do the interests unless all six
     * are.
     *
     * @throws NullPointerException if something every career has is missing
     */
    public static Career of(CareerPublished event) {
        return new Career(
                Objects.requireNonNull(event.career()),
                Objects.requireNonNull(event.slug()),
                event.formerSlugs(),
                Objects.requireNonNull(event.title()),
                Objects.requireNonNull(event.summary()),
                Objects.requireNonNull(event.category()),
                Objects.requireNonNull(event.onetCode()),
                event.preparation(),
                event.medianPay(),
                event.outlookPercent(),
                event.imported(),
                ratings(event),
                event.duties(),
                event.related());
    }

    private static Map<Feature, Double> ratings(CareerPublished event) {
        var given = new HashMap<String, Double>();
        given.putAll(Feature.known(Feature.Kind.INTEREST, event.interests()));
        given.putAll(Feature.known(Feature.Kind.VALUE, event.values()));
        given.putAll(Feature.known(Feature.Kind.SETTING, event.setting()));
        var ratings = new HashMap<Feature, Double>();
        for (Feature feature : Feature.values()) {
            Double rated = given.get(feature.key());
            if (rated != null && feature.holds(rated)) {
                ratings.put(feature, rated);
            }
        }
        if (!ratings.keySet().containsAll(Feature.INTERESTS)) {
            Feature.INTERESTS.forEach(ratings::remove);
        }
        return Map.copyOf(ratings);
    }

    /** What its people do, and whose words that is. */
    public Duties described() {
        return new Duties(duties, imported);
    }

    /** Its six interests on the OI scale, unrounded, in the order R, I, A, S, E, C. */
    public Optional<double[]> interests() {
        if (!ratings.containsKey(Feature.R)) {
            return Optional.empty();
        }
        double[] scales = new double[Feature.INTERESTS.size()];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = rating(Feature.INTERESTS.get(i));
        }
        return Optional.of(scales);
    }

    /** The interest it asks most for. */
    public Optional<Feature> strongest() {
        return interests().filter(scales -> !ProfileMath.isFlat(scales)).map(scales -> Feature.INTERESTS.stream()
                .max(Comparator.comparing(this::rating))
                .orElseThrow());
    }

    /**
     * The interest that leads in it: higher than all others by at least {@value #LEADING} of the OI scale's seven
     * steps. Published ratings come without a standard error, so half a step is a convention.
     */
    public Optional<Feature> leading() {
        return strongest().filter(first -> Feature.INTERESTS.stream()
                .allMatch(f -> f == first || rating(first) - rating(f) >= LEADING));
    }

    /** The rating of a feature that is known. */
    private double rating(Feature feature) {
        return Objects.requireNonNull(ratings.get(feature));
    }

    /** How much of a feature it has, 0–100; empty if not known. */
    public Optional<Double> percent(Feature feature) {
        return Optional.ofNullable(ratings.get(feature)).map(feature::percent);
    }

    /**
     * How it stands out, one figure per feature: an interest's z-score within the six, a value's or setting's distance
     * from the usual (−1 to 1). NaN where not known.
     */
    public double[] profile() {
        double[] profile = new double[Feature.COUNT];
        Arrays.fill(profile, Double.NaN);
        interests().ifPresent(scales -> {
            double[] shape = ProfileMath.shape(scales, 0);
            for (Feature interest : Feature.INTERESTS) {
                profile[interest.ordinal()] = shape[interest.ordinal()];
            }
        });
        ratings.forEach((feature, rated) -> {
            if (feature.kind() != Feature.Kind.INTEREST) {
                profile[feature.ordinal()] = feature.distance(rated);
            }
        });
        return profile;
    }
}
