package waymark.recommendation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import waymark.events.AssessmentEvent;
import waymark.events.CareerEvent.CareerPublished;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.career.Feature;
import waymark.recommendation.career.Feature.Kind;
import waymark.recommendation.fit.Scores;

/** Careers and scores for tests, made up or random but repeatable. */
public final class SampleCareers {
    public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private SampleCareers() {}

    public static CareerPublished career(String id, long revision, String category, Map<String, Double> interests) {
        return career(id, revision, category, interests, Map.of(), Map.of());
    }

    /** A career from a data set. */
    public static CareerPublished imported(String id, long revision, String category, Map<String, Double> interests) {
        return career(id, code(id), revision, category, interests, Map.of(), Map.of(), true);
    }

    public static CareerPublished career(
            String id,
            long revision,
            String category,
            Map<String, Double> interests,
            Map<String, Double> values,
            Map<String, Double> setting) {
        return career(id, code(id), revision, category, interests, values, setting, false);
    }

    /** A career with this O*NET-SOC code, from a data set or not. */
    public static CareerPublished coded(String id, String code, boolean imported, Map<String, Double> interests) {
        return career(id, code, 1, "field", interests, Map.of(), Map.of(), imported);
    }

    private static CareerPublished career(
            String id,
            String code,
            long revision,
            String category,
            Map<String, Double> interests,
            Map<String, Double> values,
            Map<String, Double> setting,
            boolean imported) {
        return new CareerPublished(
                id,
                revision,
                id,
                List.of("former-" + id),
                "Career " + id,
                List.of(),
                "What " + id + " is.",
                category,
                code,
                4,
                interests,
                values,
                setting,
                50_000,
                2.5,
                List.of(),
                imported,
                NOW,
                List.of(),
                List.of());
    }

    /** The same career with these duties, as the next revision. */
    public static CareerPublished withDuties(CareerPublished c, String... duties) {
        return next(c, List.of(duties), c.related());
    }

    /** The same career, to which the data set relates occupations with these codes, as the next revision. */
    public static CareerPublished relatedTo(CareerPublished c, String... codes) {
        return next(c, c.duties(), List.of(codes));
    }

    private static CareerPublished next(CareerPublished c, List<String> duties, List<String> related) {
        return new CareerPublished(
                c.career(),
                c.revision() + 1,
                c.slug(),
                c.formerSlugs(),
                c.title(),
                c.alternativeTitles(),
                c.summary(),
                c.category(),
                c.onetCode(),
                c.preparation(),
                c.interests(),
                c.values(),
                c.setting(),
                c.medianPay(),
                c.outlookPercent(),
                c.steps(),
                c.imported(),
                c.publishedAt(),
                duties,
                related);
    }

    /** Codes of different broad groups, so that careers made up here are of no common family. */
    private static String code(String id) {
        int hash = Math.floorMod(id.hashCode(), 800_000);
        return "%02d-%04d.00".formatted(10 + hash % 80, hash / 80);
    }

    public static Map<String, Double> interests(double r, double i, double a, double s, double e, double c) {
        return Map.of("R", r, "I", i, "A", a, "S", s, "E", e, "C", c);
    }

    public static Scores scores(double r, double i, double a, double s, double e, double c) {
        return Scores.of(interests(r, i, a, s, e, c), Map.of(), Map.of());
    }

    public static Scores randomScores(long seed) {
        var random = new Random(seed);
        return Scores.of(
                random(random, Kind.INTEREST, 0, 100, 1),
                random(random, Kind.VALUE, 0, 100, 0.8),
                random(random, Kind.SETTING, 0, 100, 0.8));
    }

    /** Careers of which some lack values or settings, as imported ones do. */
    public static CatalogSnapshot randomCatalogue(long seed, int size) {
        var random = new Random(seed);
        List<Career> careers = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            careers.add(Career.of(career(
                    "career-" + n,
                    1,
                    "category-" + random.nextInt(12),
                    random(random, Kind.INTEREST, 1, 7, 1),
                    random(random, Kind.VALUE, 1, 7, random.nextInt(3) / 2.0),
                    random(random, Kind.SETTING, 1, 5, random.nextInt(3) / 2.0))));
        }
        return CatalogSnapshot.of(careers, size);
    }

    private static Map<String, Double> random(Random random, Kind kind, double min, double max, double share) {
        var scores = new HashMap<String, Double>();
        for (Feature feature : Feature.of(kind)) {
            double score = min + random.nextDouble() * (max - min);
            if (random.nextDouble() < share) {
                scores.put(feature.key(), score);
            }
        }
        return scores;
    }

    public static AssessmentEvent.State state(String person, Map<String, Double> interests) {
        return state(person, interests, "interests-1", Map.of());
    }

    /** Somebody who answered items of this instrument. */
    public static AssessmentEvent.State state(
            String person, Map<String, Double> interests, String instrument, Map<String, Integer> answers) {
        return new AssessmentEvent.State(
                person,
                instrument,
                "1.0",
                80,
                80,
                List.of("s1"),
                NOW,
                NOW,
                NOW,
                new AssessmentEvent.Scores(
                        interests, Map.of("R", 5.0), Map.of("achievement", 75.0), Map.of("outdoors", 20.0), List.of()),
                answers);
    }

    /** Far ahead of the careers the application itself reads, so that it leaves these rankings alone. */
    public static final long AHEAD = 1_000_000_000;

    /** One career that changes its slug with every revision. */
    public static CatalogSnapshot renamed(long revision) {
        return CatalogSnapshot.of(
                List.of(Career.of(career("career-" + revision, revision, "field", interests(1, 2, 3, 7, 4, 2)))),
                AHEAD + revision);
    }
}
