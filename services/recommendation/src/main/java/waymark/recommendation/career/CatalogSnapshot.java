package waymark.recommendation.career;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import waymark.recommendation.affinity.Affinities;
import waymark.recommendation.affinity.DutyVectors;
import waymark.recommendation.affinity.Instrument;

/**
 * All public careers at one moment. Never changes; a change of a career makes a new one. Beside the careers it holds
 * one array per feature, because a ranking runs along them a thousand times faster than from career to career.
 */
public final class CatalogSnapshot {
    private final List<Career> careers;
    private final long revision;
    private final double[][] profiles;
    private final double[][] expected;
    private final double[][] rows;
    private final double[][] expectedRows;
    private final int[] patterns;
    private final List<Integer> knowns = new ArrayList<>();
    private final List<double[]> variances = new ArrayList<>();
    private final Map<String, Integer> bySlug = new HashMap<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private final DutyVectors vectors;
    private final Map<Instrument, Affinities> affinities = new ConcurrentHashMap<>();
    private volatile @Nullable OccupationFamilies families;
    private volatile @Nullable Similarity similarity;

    private CatalogSnapshot(List<Career> careers, long revision, DutyVectors vectors) {
        this.careers = careers;
        this.vectors = vectors;
        this.revision = revision;
        this.profiles = new double[careers.size()][];
        this.expected = new double[careers.size()][];
        this.rows = new double[Feature.COUNT][careers.size()];
        this.expectedRows = new double[Feature.COUNT][careers.size()];
        this.patterns = new int[careers.size()];
        var prior = new FeaturePrior();
        var places = new HashMap<Integer, Integer>();
        for (int i = 0; i < careers.size(); i++) {
            take(i, careers.get(i), prior, places);
        }
    }

    private void take(int index, Career career, FeaturePrior prior, Map<Integer, Integer> places) {
        byId.put(career.id(), index);
        bySlug.put(career.slug(), index);
        double[] all = career.profile();
        profiles[index] = all;
        expected[index] = prior.complete(all);
        patterns[index] = places.computeIfAbsent(FeaturePrior.known(all), bits -> {
            knowns.add(bits);
            variances.add(prior.variances(bits));
            return knowns.size() - 1;
        });
        for (int f = 0; f < Feature.COUNT; f++) {
            rows[f][index] = Double.isNaN(all[f]) ? 0 : all[f];
            expectedRows[f][index] = expected[index][f];
        }
    }

    /**
     * A catalogue of these careers. Their order is the one among equals: the most even interests first, as they suit a
     * person without a clear direction best; then by slug.
     *
     * @param revision see {@link #revision()}
     */
    public static CatalogSnapshot of(Collection<Career> careers, long revision) {
        return of(careers, revision, new DutyVectors());
    }

    /** The same where duties were read before: those of careers that are no more are forgotten. */
    static CatalogSnapshot of(Collection<Career> careers, long revision, DutyVectors vectors) {
        vectors.keepOnly(careers.stream().map(Career::described).toList());
        record Placed(Career career, double spread) {}
        List<Career> ordered = careers.stream()
                .map(c -> new Placed(c, c.interests().map(ProfileMath::spread).orElse(Double.MAX_VALUE)))
                .sorted(Comparator.comparingDouble(Placed::spread)
                        .thenComparing(p -> p.career().slug()))
                .map(Placed::career)
                .toList();
        var catalogue = new CatalogSnapshot(ordered, revision, vectors);
        for (Career career : ordered) {
            career.formerSlugs().forEach(s -> catalogue.bySlug.putIfAbsent(s, catalogue.byId.get(career.id())));
        }
        return catalogue;
    }

    /** How many careers there are. */
    public int size() {
        return careers.size();
    }

    /** The career at a place. */
    public Career career(int index) {
        return careers.get(index);
    }

    /** All careers in their places. */
    public List<Career> careers() {
        return careers;
    }

    /**
     * The sum of all careers' revisions, withdrawn ones too: it grows when any career changes, and equal sums saw the
     * same facts.
     */
    public long revision() {
        return revision;
    }

    /** The place of the career with this slug, now or formerly. */
    public Optional<Integer> bySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** The place of the career with this id. */
    public Optional<Integer> byId(@Nullable String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** How the career at a place stands out, see {@link Career#profile()}. Not to be written to. */
    public double[] profile(int index) {
        return profiles[index];
    }

    /** The same with what is to be expected where it is not known, see {@link FeaturePrior}. Not to be written to. */
    public double[] expected(int index) {
        return expected[index];
    }

    /** How each career stands out in a feature; 0 where not known. Not to be written to. */
    public double[] row(int feature) {
        return rows[feature];
    }

    /**
     * How each career stands out in a feature, with what is to be expected where it is not known. Not to be written to.
     */
    public double[] expectedRow(int feature) {
        return expectedRows[feature];
    }

    /** How many sets of features there are that are the known ones of a career. */
    public int patterns() {
        return knowns.size();
    }

    /** Which of these sets is that of each career. Not to be written to. */
    public int[] patternOfEach() {
        return patterns;
    }

    /**
     * The variance of each feature of the career at a place about what is expected of it, see {@link #expected}; 0 for
     * those that are known. Not to be written to.
     */
    public double[] variances(int index) {
        return variances.get(patterns[index]);
    }

    /** Is a feature among the known ones of such a set? */
    public boolean isKnown(int feature, int pattern) {
        return (knowns.get(pattern) >> feature & 1) == 1;
    }

    /** How near the items of an instrument are to the duties of these careers. Worked out when first asked for. */
    public Affinities affinities(Instrument instrument) {
        return affinities.computeIfAbsent(
                instrument,
                i -> vectors.affinities(
                        i, careers.stream().map(Career::described).toList()));
    }

    /** How like careers are in their work. Worked out when first asked for. */
    public Similarity similarity() {
        Similarity known = similarity;
        if (known == null) {
            known = Similarity.of(careers, vectors);
            similarity = known;
        }
        return known;
    }

    /**
     * Which careers are nearly the same. Worked out when first asked for: a catalogue that the next event replaces
     * never is.
     */
    public OccupationFamilies families() {
        OccupationFamilies known = families;
        if (known == null) {
            known = OccupationFamilies.of(careers);
            families = known;
        }
        return known;
    }
}
