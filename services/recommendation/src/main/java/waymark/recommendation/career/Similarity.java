package waymark.recommendation.career;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import waymark.embedding.TextEmbedder;
import waymark.events.Interest;
import waymark.recommendation.affinity.DutyVectors;
import waymark.recommendation.career.Feature.Kind;

/**
 * How like careers are in their work, by what their texts mean: the likeness (cosine, −1 to 1) of their duties, and
 * {@value #TITLES} of that of their titles and {@value #INTERESTS} of the correlation of their interests; what is not
 * known of both adds nothing. Of the ten nearest, 73 of 100 are among the occupations O*NET relates to a career; by
 * interests, values and settings it is 37, and the weights were chosen by that.
 */
public final class Similarity {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("shared", Locale.ROOT);
    private static final int MAX_SENTENCES = 3;
    private static final double TITLES = 0.3;
    private static final double INTERESTS = 0.25;
    private static final List<Kind> RATED = List.of(Kind.VALUE, Kind.SETTING);

    private final List<Career> careers;
    private final List<Optional<float[]>> duties;
    private final float[][] titles;

    private Similarity(List<Career> careers, List<Optional<float[]>> duties, float[][] titles) {
        this.careers = careers;
        this.duties = duties;
        this.titles = titles;
    }

    static Similarity of(List<Career> careers, DutyVectors vectors) {
        float[][] titles = new float[careers.size()][];
        for (int i = 0; i < titles.length; i++) {
            titles[i] = DutyVectors.meaning(careers.get(i).title());
        }
        return new Similarity(
                careers,
                careers.stream().map(c -> vectors.direction(c.described())).toList(),
                away(titles));
    }

    /** Titles away from what all have in common, of length 1 again. */
    private static float[][] away(float[][] titles) {
        float[] mean = new float[titles.length == 0 ? 0 : titles[0].length];
        for (float[] title : titles) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += title[d] / titles.length;
            }
        }
        for (float[] title : titles) {
            double square = 0;
            for (int d = 0; d < mean.length; d++) {
                title[d] -= mean[d];
                square += title[d] * title[d];
            }
            for (int d = 0; d < mean.length && square > 0; d++) {
                title[d] /= (float) Math.sqrt(square);
            }
        }
        return titles;
    }

    /** How like the careers at two places are, −1.55 to 1.55; the likeness goes both ways. */
    public double of(int one, int other) {
        return ofDuties(one, other)
                + TITLES * TextEmbedder.similarity(titles[one], titles[other])
                + INTERESTS * ofInterests(careers.get(one), careers.get(other));
    }

    /** How like the duties of two careers are, −1 to 1; 0 if they are not known of both. */
    public double ofDuties(int one, int other) {
        Optional<float[]> ours = duties.get(one);
        Optional<float[]> theirs = duties.get(other);
        return ours.isPresent() && theirs.isPresent() ? TextEmbedder.similarity(ours.get(), theirs.get()) : 0;
    }

    private static double ofInterests(Career one, Career other) {
        Optional<double[]> ours = one.interests();
        Optional<double[]> theirs = other.interests();
        return ours.isPresent() && theirs.isPresent() ? Interest.correlation(ours.get(), theirs.get()) : 0;
    }

    /**
     * How alike the ratings of two careers are, 0–100: interests count 60 (their correlation r as (r+1)/2), values 15
     * and settings 10 (one less the mean distance as a share of the scale). What is not known of both is left out and
     * the rest weighs more.
     */
    static double ofRatings(Career a, Career b) {
        double sum = 0;
        double total = 0;
        if (a.interests().isPresent() && b.interests().isPresent()) {
            sum += 60 * (ofInterests(a, b) + 1) / 2;
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

    /** What the second has in common with the first, in sentences, and how its preparation differs. */
    static List<String> shared(Career a, Career b) {
        record Told(Feature feature, double strength, boolean more) {}
        double[] ours = a.profile();
        double[] theirs = b.profile();
        List<String> sentences = new ArrayList<>();
        if (a.related().contains(b.onetCode())) {
            sentences.add(TEXTS.getString("related"));
        } else if (a.category().equals(b.category())) {
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
                .limit(MAX_SENTENCES - sentences.size())
                .forEach(t -> sentences.add(TEXTS.getString(t.feature().key() + (t.more() ? ".both" : ".neither"))));
        int more = Integer.compare(b.preparation(), a.preparation());
        sentences.add(TEXTS.getString(more == 0 ? "preparation" : more > 0 ? "preparation.more" : "preparation.less"));
        return List.copyOf(sentences);
    }

    private static Stream<Feature> known(Kind kind, Career a, Career b) {
        return Feature.of(kind).stream()
                .filter(f -> a.ratings().containsKey(f) && b.ratings().containsKey(f));
    }
}
