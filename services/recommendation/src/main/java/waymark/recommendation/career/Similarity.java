package waymark.recommendation.career;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import waymark.events.Interest;
import waymark.recommendation.career.Feature.Kind;

/**
 * How alike two careers are, 0–100: interests count 60 (their correlation r as (r+1)/2), values 15 and settings 10 (one
 * less the mean distance as a share of the scale), the same category 15. What is not known of both is left out and the
 * rest weighs more.
 */
final class Similarity {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("shared", Locale.ROOT);
    private static final int MAX_SENTENCES = 4;
    private static final double SAME_CATEGORY = 15;
    private static final List<Kind> RATED = List.of(Kind.VALUE, Kind.SETTING);

    private Similarity() {}

    static double of(Career a, Career b) {
        return of(a, b, SAME_CATEGORY);
    }

    /** The same without regard to the category: how alike the work itself is. */
    static double ofWork(Career a, Career b) {
        return of(a, b, 0);
    }

    private static double of(Career a, Career b, double category) {
        double sum = a.category().equals(b.category()) ? category : 0;
        double total = category;
        Optional<double[]> ours = a.interests();
        Optional<double[]> theirs = b.interests();
        if (ours.isPresent() && theirs.isPresent()) {
            sum += 60 * (Interest.correlation(ours.get(), theirs.get()) + 1) / 2;
            total += 60;
        }
        for (Kind kind : RATED) {
            double weight = kind == Kind.VALUE ? 15 : 10;
            double distance = distance(kind, a, b);
            if (!Double.isNaN(distance)) {
                sum += weight * (1 - distance / 100);
                total += weight;
            }
        }
        return total == 0 ? 0 : 100 * sum / total;
    }

    /** The mean distance over what is known of both, in points of 0–100; NaN if nothing is. */
    private static double distance(Kind kind, Career a, Career b) {
        double sum = 0;
        int count = 0;
        for (Feature feature : Feature.of(kind)) {
            Double ours = a.ratings().get(feature);
            Double theirs = b.ratings().get(feature);
            if (ours != null && theirs != null) {
                sum += Math.abs(feature.percent(ours) - feature.percent(theirs));
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** What they share, in sentences, the most telling first. */
    static List<String> shared(Career a, Career b) {
        record Told(Feature feature, double strength, boolean more) {}
        double[] ours = a.profile();
        double[] theirs = b.profile();
        List<String> sentences = new ArrayList<>();
        if (a.category().equals(b.category())) {
            sentences.add(TEXTS.getString("category"));
        }
        Stream.of(Kind.values())
                .flatMap(kind -> known(kind, a, b))
                .filter(f -> ours[f.ordinal()] * theirs[f.ordinal()] > 0)
                .map(f -> new Told(
                        f, Math.min(Math.abs(ours[f.ordinal()]), Math.abs(theirs[f.ordinal()])), ours[f.ordinal()] > 0))
                .filter(t -> t.strength() >= t.feature().telling()
                        && (t.more() || t.feature().kind() == Kind.SETTING))
                .sorted(Comparator.comparingDouble(Told::strength).reversed())
                .limit(MAX_SENTENCES - 1)
                .forEach(t -> sentences.add(TEXTS.getString(t.feature().key() + (t.more() ? ".both" : ".neither"))));
        if (a.preparation() == b.preparation() && sentences.size() < MAX_SENTENCES) {
            sentences.add(TEXTS.getString("preparation"));
        }
        return List.copyOf(sentences);
    }

    private static Stream<Feature> known(Kind kind, Career a, Career b) {
        return Feature.of(kind).stream()
                .filter(f -> a.ratings().containsKey(f) && b.ratings().containsKey(f));
    }
}
