package waymark.recommendation.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import waymark.recommendation.affinity.Answers;
import waymark.recommendation.affinity.Instrument;
import waymark.recommendation.career.Feature;
import waymark.recommendation.career.Feature.Kind;

/**
 * People who answered the whole quiz, made up but repeatable: interests with mean 50, a common part of 10 points (some
 * like everything) and a part of their own of 22, within 0–100; values and settings are one of the five answers, each
 * as likely.
 */
final class SimulatedPeople {
    /** How far answers to one interest spread about their mean, −1 to 1: as in 8,549 real people. */
    private static final double SPREAD = 0.45;

    /** Somebody with all their answers, and the scores these make. */
    record Person(Scores scores, Answers answers) {}

    private SimulatedPeople() {}

    /** People who answered each item of an instrument with one of five answers. */
    static List<Person> of(long seed, int people, Instrument instrument) {
        var random = new Random(seed);
        return Stream.generate(() -> answering(one(random), instrument, random))
                .limit(people)
                .toList();
    }

    private static Person answering(Scores meant, Instrument instrument, Random random) {
        Map<String, Double> byItem = new HashMap<>();
        Map<String, List<Double>> byScale = new HashMap<>();
        for (Instrument.Item item : instrument.items()) {
            double liking = meant.interests().get(item.scale().name()) / 50 - 1 + SPREAD * random.nextGaussian();
            double answer = Math.clamp(Math.rint(2 * liking) / 2, -1, 1);
            byItem.put(item.id(), answer);
            byScale.computeIfAbsent(item.scale().name(), s -> new ArrayList<>()).add(answer);
        }
        Map<String, Double> interests = new HashMap<>();
        byScale.forEach((scale, answers) -> interests.put(
                scale, 50 + 50 * answers.stream().mapToDouble(a -> a).average().orElseThrow()));
        return new Person(Scores.of(interests, meant.values(), meant.setting()), new Answers(instrument, byItem));
    }

    static List<Scores> of(long seed, int people) {
        var random = new Random(seed);
        return Stream.generate(() -> one(random)).limit(people).toList();
    }

    private static Scores one(Random random) {
        double common = 10 * random.nextGaussian();
        Map<String, Double> interests = new HashMap<>();
        Feature.INTERESTS.forEach(
                f -> interests.put(f.key(), Math.clamp(50 + common + 22 * random.nextGaussian(), 0, 100)));
        return Scores.of(interests, answers(random, Kind.VALUE), answers(random, Kind.SETTING));
    }

    private static Map<String, Double> answers(Random random, Kind kind) {
        Map<String, Double> answers = new HashMap<>();
        Feature.of(kind).forEach(f -> answers.put(f.key(), 25.0 * random.nextInt(5)));
        return answers;
    }
}
