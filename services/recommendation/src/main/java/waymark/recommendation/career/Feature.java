package waymark.recommendation.career;

import io.micronaut.core.annotation.Nullable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import waymark.events.Interest;
import waymark.events.WorkScale;

/**
 * What is asked of a person and known about a career, and so can be compared.
 *
 * <p>A value's norm is mean and standard deviation of its extent over the 874 occupations rated in the O*NET 30.1
 * Database, file Work Values, scale EX (USDOL/ETA, CC BY 4.0): fixed figures, so that a career's fit does not depend on
 * which other careers there are.
 */
public enum Feature {
    R(Interest.R),
    I(Interest.I),
    A(Interest.A),
    S(Interest.S),
    E(Interest.E),
    C(Interest.C),
    ACHIEVEMENT(WorkScale.ACHIEVEMENT, 4.120, 1.397),
    CONDITIONS(WorkScale.CONDITIONS, 4.075, 1.131),
    INDEPENDENCE(WorkScale.INDEPENDENCE, 4.367, 1.194),
    RECOGNITION(WorkScale.RECOGNITION, 3.637, 1.305),
    RELATIONSHIPS(WorkScale.RELATIONSHIPS, 4.451, 1.140),
    SUPPORT(WorkScale.SUPPORT, 4.376, 0.946),
    OUTDOORS(WorkScale.OUTDOORS),
    PRESSURE(WorkScale.PRESSURE),
    IRREGULAR_HOURS(WorkScale.IRREGULAR_HOURS),
    PUBLIC_CONTACT(WorkScale.PUBLIC_CONTACT);

    /** All features, in their usual order: what {@code values()} copies at every call. */
    public static final List<Feature> ALL = List.of(values());

    private static final Map<Kind, List<Feature>> BY_KIND = ALL.stream()
            .collect(Collectors.groupingBy(
                    Feature::kind, () -> new EnumMap<>(Kind.class), Collectors.toUnmodifiableList()));

    /** The six interests of Holland's model. */
    public static final List<Feature> INTERESTS = of(Kind.INTEREST);

    /** How many features there are. */
    public static final int COUNT = ALL.size();

    /** Groups of features, with the scale a career is rated on: O*NET's OI and EX, and the guides' own for settings. */
    public enum Kind {
        INTEREST("interest", 1, 7),
        VALUE("value", 1, 7),
        SETTING("setting", 1, 5);

        private final String wireName;
        private final double min;
        private final double max;

        Kind(String wireName, double min, double max) {
            this.wireName = wireName;
            this.min = min;
            this.max = max;
        }

        /** As it is called in the API. */
        public String wireName() {
            return wireName;
        }

        private double middle() {
            return (min + max) / 2;
        }

        private double quarter() {
            return (max - min) / 4;
        }
    }

    private final Kind kind;
    private final String key;
    private final String label;
    private final double mean;
    private final double deviation;

    Feature(Interest interest) {
        this(Kind.INTEREST, interest.name(), interest.label(), Kind.INTEREST.middle(), Kind.INTEREST.quarter());
    }

    Feature(WorkScale value, double mean, double deviation) {
        this(Kind.VALUE, value.key(), value.label(), mean, deviation);
    }

    Feature(WorkScale setting) {
        this(Kind.SETTING, setting.key(), setting.label(), Kind.SETTING.middle(), Kind.SETTING.quarter());
    }

    Feature(Kind kind, String key, String label, double mean, double deviation) {
        this.kind = kind;
        this.key = key;
        this.label = label;
        this.mean = mean;
        this.deviation = deviation;
    }

    /** Which group it belongs to. */
    public Kind kind() {
        return kind;
    }

    /** As it is called in events and the API. */
    public String key() {
        return key;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** The features of a group, in their usual order. */
    public static List<Feature> of(Kind kind) {
        return Objects.requireNonNull(BY_KIND.get(kind));
    }

    /** The entries of a map that are features of this group and have a value, in the group's order. */
    public static Map<String, Double> known(Kind kind, @Nullable Map<String, Double> scores) {
        var known = new LinkedHashMap<String, Double>();
        for (Feature feature : of(kind)) {
            if (scores != null && scores.get(feature.key) != null) {
                known.put(feature.key, scores.get(feature.key));
            }
        }
        return known;
    }

    /** The entries of a map that are features and have a value, in their usual order. */
    public static Map<String, Double> known(@Nullable Map<String, Double> scores) {
        var known = new LinkedHashMap<String, Double>();
        for (Kind kind : Kind.values()) {
            known.putAll(known(kind, scores));
        }
        return known;
    }

    boolean holds(double rated) {
        return rated >= kind.min && rated <= kind.max;
    }

    /** A career's rating on a scale from 0 to 100. */
    double percent(double rated) {
        return (rated - kind.min) / (kind.max - kind.min) * 100;
    }

    /** How far a career stands out from the usual, −1 to 1: two standard deviations and more are 1. */
    double distance(double rated) {
        return Math.clamp((rated - mean) / (2 * deviation), -1, 1);
    }

    /**
     * From which distance on, of {@link Career#profile()}, a career may be said to have more or less of this than is
     * usual. Ratings of work come without a standard error, so it is a convention: half a standard deviation.
     */
    public double telling() {
        return kind == Kind.INTEREST ? 0.5 : 0.25;
    }
}
