package waymark.recommendation.fit;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.Catalogue;
import waymark.recommendation.career.Feature;

/**
 * One feature's part in a fit.
 *
 * @param kind {@code interest}, {@code value} or {@code setting}
 * @param key the feature
 * @param label what people call it
 * @param direction {@code for} or {@code against}
 * @param contribution points of fit, above zero for, below against, never zero
 * @param yours the person's score, 0–100
 * @param theirs how much of it the career has, 0–100
 * @param sentence the same in words
 */
@Serdeable
public record Reason(
        String kind,
        String key,
        String label,
        String direction,
        double contribution,
        double yours,
        double theirs,
        String sentence) {

    /** Every feature that moves this career's fit, the strongest first. Their contributions and the baseline add up to the fit. */
    static List<Reason> all(Scores scores, Catalogue careers, int index, double[] leaning, double[] weights) {
        double[] character = careers.character(index);
        double total = 0;
        for (Feature feature : Feature.values()) {
            total += Double.isNaN(character[feature.ordinal()]) ? 0 : weights[feature.ordinal()];
        }
        List<Reason> reasons = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            int f = feature.ordinal();
            if (weights[f] > 0 && !Double.isNaN(character[f]) && leaning[f] * character[f] != 0) {
                double contribution = Matcher.BASELINE * weights[f] * leaning[f] * character[f] / total;
                reasons.add(of(feature, contribution, scores, careers.career(index), leaning[f], character[f]));
            }
        }
        reasons.sort(Comparator.comparingDouble((Reason r) -> Math.abs(r.contribution))
                .reversed());
        return List.copyOf(reasons);
    }

    private static Reason of(
            Feature feature, double contribution, Scores scores, Career career, double leaning, double character) {
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
                Sentences.of(feature, yours, leaning, theirs, character));
    }
}
