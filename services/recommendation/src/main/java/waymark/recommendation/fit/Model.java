package waymark.recommendation.fit;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import waymark.edge.RefusedException;
import waymark.recommendation.career.Feature;

/**
 * A way to weigh features, under the name it is published with. A change of any figure is a new model with a new name.
 */
public enum Model {
    /**
     * The plain Pearson correlation r of the person's six interest scores with the career's six unrounded OI values, as
     * fit 50 + 50·r. It is the linking method of R. McCloy, J. Campbell, F. Oswald, P. Lewis and D. Rivkin, <em>Linking
     * Client Assessment Profiles to O*NET Occupational Profiles</em> (National Center for O*NET Development, 1999).
     * There r ≥ .729 is "best": the critical value for six pairs at one-tailed p &lt; .05. Great and good begin at
     * those for p &lt; .10 (.608) and .20 (.426).
     */
    ONET_PEARSON("onet-pearson", new Weights(1, 0, 0), 0, Unknown.LEFT_OUT, new double[] {86.45, 80.4, 71.3, 50}, null),

    /**
     * Waymark's first: interests 60, values 25, settings 15 of 100, each shared equally among its features.
     *
     * <p>Interests are correlated like above, but the person's spread s is taken as √(s² + 6²), 6 points being the
     * usual standard error of a ten-item scale: as differences sink into measuring error, so does what is made of them
     * (attenuation by unreliability, C. Spearman 1904), down to nothing for a flat profile. Values follow the theory of
     * work adjustment (R. Dawis and L. Lofquist 1984): what work offers counts as much as it matters to the person.
     * Settings count as welcome or unwelcome.
     *
     * <p>The tiers' bounds were set on the 874 occupations of O*NET 30.1 that have interests and values, with 300
     * simulated people: best is about one career in a hundred, good and better about one in five.
     */
    WAYMARK_1(
            "waymark-1",
            new Weights(60, 25, 15),
            Scores.ERROR,
            Unknown.LEFT_OUT,
            new double[] {72, 65, 57, 45},
            null),

    /**
     * Waymark's default: the same weights and preferences as {@code waymark-1}, but what is not known neither helps nor
     * hurts, as the package says.
     *
     * <p>The tiers' bounds are quantiles of the fits of 3,000 simulated people (tests' {@code SimulatedPeople}) with
     * the 923 occupations of O*NET 30.1 that have interests, rounded: 1 career in 100 is best, 6 are great or better,
     * 20 good or better, 61 fair or better.
     */
    WAYMARK_2(
            "waymark-2",
            new Weights(60, 25, 15),
            Scores.ERROR,
            Unknown.EXPECTED,
            new double[] {76, 70, 62, 46},
            new double[] {1, 6, 20, 61});

    /** The model used where none is named. */
    public static final Model DEFAULT = WAYMARK_2;

    /** What becomes of that which is not known of a career: see the package. */
    enum Unknown {
        LEFT_OUT,
        EXPECTED
    }

    private record Weights(double interests, double values, double settings) {
        double of(Feature feature) {
            double group =
                    switch (feature.kind()) {
                        case INTEREST -> interests;
                        case VALUE -> values;
                        case SETTING -> settings;
                    };
            return group / Feature.of(feature.kind()).size();
        }
    }

    private final String wireName;
    private final double[] weights;
    private final double total;
    private final double error;
    private final Unknown unknown;
    private final double[] bounds;
    private final double @Nullable [] percents;

    Model(
            String wireName,
            Weights weights,
            double error,
            Unknown unknown,
            double[] bounds,
            double @Nullable [] percents) {
        this.wireName = wireName;
        this.weights = Feature.ALL.stream().mapToDouble(weights::of).toArray();
        this.total = Arrays.stream(this.weights).sum();
        this.error = error;
        this.unknown = unknown;
        this.bounds = bounds;
        this.percents = percents;
    }

    /** As it is called in events and the API. */
    public String wireName() {
        return wireName;
    }

    /** How much a feature counts, relative to others. */
    double weight(int feature) {
        return weights[feature];
    }

    /** The sum of all features' weights. */
    double weight() {
        return total;
    }

    /** Does it reckon with what is to be expected of a career's unknown features? */
    boolean expects() {
        return unknown == Unknown.EXPECTED;
    }

    /** The standard error it takes interest scores to have, in points. */
    double error() {
        return error;
    }

    /** Where a tier begins, and what share of careers reaches it where that was measured; not for the last tier. */
    ModelView.Band band(Tier tier) {
        int i = tier.ordinal();
        return new ModelView.Band(tier.wireName(), bounds[i], percents == null ? null : percents[i]);
    }

    /** The tier of a fit. */
    public Tier tier(double fit) {
        for (int i = 0; i < bounds.length; i++) {
            if (fit >= bounds[i]) {
                return Tier.values()[i];
            }
        }
        return Tier.POOR;
    }

    /** The model of this name, if it is one. */
    public static Optional<Model> find(String wireName) {
        return Arrays.stream(values()).filter(m -> m.wireName.equals(wireName)).findFirst();
    }

    /**
     * The model of this name, the default for null.
     *
     * @throws RefusedException if there is none
     */
    public static Model named(@Nullable String wireName) {
        return wireName == null
                ? DEFAULT
                : find(wireName)
                        .orElseThrow(() -> RefusedException.invalid(
                                "unknown-model",
                                "There is no such model; these are: "
                                        + Arrays.stream(values())
                                                .map(Model::wireName)
                                                .collect(Collectors.joining(", ")) + "."));
    }
}
