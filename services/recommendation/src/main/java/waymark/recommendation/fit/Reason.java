package waymark.recommendation.fit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.Feature;
import waymark.recommendation.career.Feature.Kind;

/**
 * One feature's part in a fit; or that of everything which is not known of the career.
 *
 * @param kind {@code interest}, {@code value}, {@code setting} or {@code unknown}
 * @param key the feature, or {@code unknown}
 * @param label what people call it
 * @param direction {@code for}, {@code against} or {@code unknown}
 * @param contribution points of fit, above zero for, below against, never zero
 * @param yours the person's score, 0–100; absent for what is unknown
 * @param theirs how much of it the career has, 0–100; absent for what is unknown
 * @param sentence the same in words
 * @param negligible is it too little to be named?
 */
@Serdeable
public record Reason(
        String kind,
        String key,
        String label,
        String direction,
        double contribution,
        @Nullable Double yours,
        @Nullable Double theirs,
        String sentence,
        boolean negligible) {
    /** Less rounds to nothing at one decimal, with which a fit is shown. */
    private static final double LEAST = 0.05;

    private static final String UNKNOWN = "unknown";

    private static final Comparator<Reason> STRONGEST = Comparator.comparingDouble(r -> -Math.abs(r.contribution));

    /** What moves this career's fit, the strongest first. Their contributions and the baseline add up to the fit. */
    static List<Reason> all(Ranking ranking, int index, double[] preference) {
        double[] profile = ranking.catalogue().profile(index);
        double[] parts = parts(ranking, index, preference);
        Career career = ranking.catalogue().career(index);
        List<Reason> reasons = new ArrayList<>();
        Set<Kind> unknown = EnumSet.noneOf(Kind.class);
        double rest = ranking.fit(index) - Matcher.BASELINE;
        for (Feature feature : Feature.ALL) {
            int f = feature.ordinal();
            if (Double.isNaN(profile[f])) {
                if (parts[f] != 0) {
                    unknown.add(feature.kind());
                }
            } else if (parts[f] != 0) {
                reasons.add(of(feature, parts[f], ranking.scores(), career, preference[f], profile[f]));
                rest -= parts[f];
            }
        }
        if (!unknown.isEmpty() && rest != 0) {
            reasons.add(new Reason(
                    UNKNOWN,
                    UNKNOWN,
                    "Not known, taken as usual",
                    UNKNOWN,
                    rest,
                    null,
                    null,
                    ReasonSentences.unknown(unknown),
                    isNegligible(rest)));
        }
        reasons.sort(STRONGEST);
        return List.copyOf(reasons);
    }

    /** The strongest of these: so many for and so many against. */
    static List<Reason> strongest(Ranking ranking, int index, double[] preference, int most) {
        if (most == 0) {
            return List.of();
        }
        List<Reason> all = all(ranking, index, preference);
        return Stream.of("for", "against")
                .flatMap(
                        way -> all.stream().filter(r -> r.direction.equals(way)).limit(most))
                .sorted(STRONGEST)
                .toList();
    }

    /** What each feature adds to the fit; 0 where it plays no part. */
    private static double[] parts(Ranking ranking, int index, double[] preference) {
        Model model = ranking.model();
        double[] profile = ranking.catalogue().profile(index);
        double[] counted = model.expects() ? ranking.catalogue().expected(index) : profile;
        double[] weights = Matcher.weights(preference, model);
        double total = Matcher.total(weights, model, profile);
        double[] parts = new double[Feature.COUNT];
        for (int f = 0; f < parts.length; f++) {
            if (weights[f] > 0 && !Double.isNaN(counted[f])) {
                parts[f] = Matcher.BASELINE * weights[f] * preference[f] * counted[f] / total;
            }
        }
        return parts;
    }

    private static Reason of(
            Feature feature, double contribution, Scores scores, Career career, double preference, double distance) {
        double yours = scores.of(feature).orElseThrow();
        double theirs = career.percent(feature).orElseThrow();
        return new Reason(
                feature.kind().wireName(),
                feature.key(),
                feature.label(),
                contribution > 0 ? "for" : "against",
                contribution,
                yours,
                theirs,
                ReasonSentences.of(feature, yours, preference, scores.tells(feature), theirs, distance),
                isNegligible(contribution));
    }

    private static boolean isNegligible(double contribution) {
        return Math.abs(contribution) < LEAST;
    }
}
