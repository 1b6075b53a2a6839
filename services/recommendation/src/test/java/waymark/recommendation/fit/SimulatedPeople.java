package waymark.recommendation.fit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import waymark.recommendation.career.Feature;
import waymark.recommendation.career.Feature.Kind;

/**
 * People who answered the whole quiz, made up but repeatable: interests with mean 50, a common part of 10 points (some
 * like everything) and a part of their own of 22, within 0–100; values and settings are one of the five answers, each
 * as likely.
 */
final class SimulatedPeople {
    private SimulatedPeople() {}

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
