package waymark.recommendation.fit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import waymark.edge.RefusedException;
import waymark.events.AssessmentEvent;
import waymark.events.Estimate;
import waymark.recommendation.career.Feature;
import waymark.recommendation.career.Feature.Kind;
import waymark.recommendation.career.ProfileMath;

/**
 * What is known of a person, each scale 0–100.
 *
 * @param interests R, I, A, S, E, C: all six
 * @param values how much each matters; what is missing is not known
 * @param setting how welcome each is; what is missing is not known
 * @param standardErrors in points; where an interest's is missing, the usual one is taken; where a value's or a
 *     setting's is missing, it is taken at its word
 */
@Serdeable
public record Scores(
        Map<String, Double> interests,
        Map<String, Double> values,
        Map<String, Double> setting,
        Map<String, Double> standardErrors) {
    /** The usual standard error of an interest score from ten items, in points. */
    static final double ERROR = 6;

    /** Within so many standard errors the true figure lies 19 times out of 20. */
    static final double SURE = 1.96;

    /** A value of this importance ("rather not") or less is not missed where work lacks it. */
    private static final double UNIMPORTANT = 25;

    /**
     * In the order of the features, however they were read: the same scores are always stored and shown alike. Kept
     * before they had errors they have none.
     */
    public Scores {
        interests = Collections.unmodifiableMap(Feature.known(Kind.INTEREST, interests));
        values = Collections.unmodifiableMap(Feature.known(Kind.VALUE, values));
        setting = Collections.unmodifiableMap(Feature.known(Kind.SETTING, setting));
        standardErrors = Collections.unmodifiableMap(Feature.known(standardErrors));
    }

    /**
     * Scores that can be ranked with.
     *
     * @throws RefusedException if an interest is missing, a key is unknown or a score is not from 0 to 100
     */
    public static Scores of(
            @Nullable Map<String, Double> interests,
            @Nullable Map<String, Double> values,
            @Nullable Map<String, Double> setting) {
        return of(interests, values, setting, null);
    }

    /**
     * The same with standard errors, in points.
     *
     * @throws RefusedException also if an error is not above 0 and at most 100, or its key is unknown
     */
    public static Scores of(
            @Nullable Map<String, Double> interests,
            @Nullable Map<String, Double> values,
            @Nullable Map<String, Double> setting,
            @Nullable Map<String, Double> standardErrors) {
        Scores scores = new Scores(
                checked(Kind.INTEREST, interests),
                checked(Kind.VALUE, values),
                checked(Kind.SETTING, setting),
                checkedErrors(standardErrors));
        if (scores.interests.size() != Feature.INTERESTS.size()) {
            throw RefusedException.invalid(
                    "interests", "All six interests are needed: R, I, A, S, E and C, each from 0 to 100.");
        }
        return scores;
    }

    private static Map<String, Double> checkedErrors(@Nullable Map<String, Double> given) {
        Map<String, Double> known = Feature.known(given);
        if (given != null && known.size() != given.size()
                || known.values().stream().anyMatch(v -> v <= 0 || v > 100)) {
            throw RefusedException.invalid(
                    "standard-errors", "Each standard error must be above 0 and at most 100, and its name a score's.");
        }
        return known;
    }

    private static Map<String, Double> checked(Kind kind, @Nullable Map<String, Double> given) {
        if (given == null) {
            return Map.of();
        }
        Map<String, Double> known = Feature.known(kind, given);
        boolean inRange = known.values().stream().allMatch(v -> v >= 0 && v <= 100);
        if (known.size() != given.size() || !inRange) {
            throw RefusedException.invalid(
                    kind.wireName() + "-scores",
                    "Each %s score must be a number from 0 to 100, and its name one of %s."
                            .formatted(
                                    kind.wireName(),
                                    Feature.of(kind).stream().map(Feature::key).collect(Collectors.joining(", "))));
        }
        return known;
    }

    /** The six interests in the order R, I, A, S, E, C. */
    double[] interestScales() {
        double[] scales = new double[Feature.INTERESTS.size()];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = interest(Feature.INTERESTS.get(i));
        }
        return scales;
    }

    /** The score of an interest: all six are known. */
    private double interest(Feature feature) {
        return Objects.requireNonNull(interests.get(feature.key()));
    }

    /** Are all interests equal, so that they speak for no career more than for another? */
    public boolean isFlat() {
        return ProfileMath.isFlat(interestScales());
    }

    /** The score of a feature; empty if not known. */
    Optional<Double> of(Feature feature) {
        Map<String, Double> scores =
                switch (feature.kind()) {
                    case INTEREST -> interests;
                    case VALUE -> values;
                    case SETTING -> setting;
                };
        return Optional.ofNullable(scores.get(feature.key()));
    }

    /** The person's strongest interest; empty if the profile is flat. */
    public Optional<Feature> strongest() {
        return isFlat()
                ? Optional.empty()
                : Feature.INTERESTS.stream().max((a, b) -> Double.compare(interest(a), interest(b)));
    }

    /**
     * How each feature stands out, one figure per feature: an interest within the six (see {@link ProfileMath#shape}),
     * a value's importance (0–1, from {@value #UNIMPORTANT} up), a setting's welcome (−1 to 1). NaN where not known.
     *
     * @param error standard error of the interest scores, in points
     */
    double[] preference(double error) {
        double[] preference = Arrays.copyOf(ProfileMath.shape(interestScales(), error), Feature.COUNT);
        for (Feature feature : Feature.of(Kind.VALUE)) {
            Double score = values.get(feature.key());
            preference[feature.ordinal()] =
                    score == null ? Double.NaN : Math.max(0, score - UNIMPORTANT) / (100 - UNIMPORTANT);
        }
        for (Feature feature : Feature.of(Kind.SETTING)) {
            Double score = setting.get(feature.key());
            preference[feature.ordinal()] = score == null ? Double.NaN : (score - 50) / 50;
        }
        return preference;
    }

    /**
     * Does a score differ from the middle of its kind by more than its error? An interest is compared with the mean of
     * the six, of which it is one: of it 5/6 of its error are in the difference, and 1/6 of each other's. A value or a
     * setting is compared with the middle of the scale; one whose error is not known is taken at its word.
     */
    boolean tells(Feature feature) {
        if (feature.kind() != Kind.INTEREST) {
            Double score = of(feature).orElse(null);
            Double error = standardErrors.get(feature.key());
            return score == null
                    || error == null
                    || new Estimate(score, error).isApartFrom(AssessmentEvent.Scores.MIDDLE);
        }
        double[] scales = interestScales();
        double difference = scales[feature.ordinal()] - ProfileMath.mean(scales);
        double variance = 0;
        for (int i = 0; i < scales.length; i++) {
            double share = (i == feature.ordinal() ? scales.length - 1.0 : 1.0) / scales.length;
            variance += Math.pow(share * error(i), 2);
        }
        return Math.abs(difference) > SURE * Math.sqrt(variance);
    }

    /** Is the first interest higher than the second by more than the error of their difference? */
    public boolean isAbove(Feature first, Feature second) {
        return interest(first) - interest(second) > SURE * Math.hypot(error(first.ordinal()), error(second.ordinal()));
    }

    /** The standard error of the interest at this place among the six, in points. */
    double error(int interest) {
        return ownError(interest).orElse(ERROR);
    }

    /** The same as it follows from this person's answers; empty if it is not known. */
    Optional<Double> ownError(int interest) {
        return Optional.ofNullable(
                standardErrors.get(Feature.INTERESTS.get(interest).key()));
    }

    /**
     * The width of the range, to either side of an interest score, in which the true one lies 19 times out of 20, in
     * points: the mean of the six.
     */
    double margin() {
        double square = 0;
        for (int i = 0; i < Feature.INTERESTS.size(); i++) {
            square += Math.pow(error(i), 2) / Feature.INTERESTS.size();
        }
        return SURE * Math.sqrt(square);
    }
}
