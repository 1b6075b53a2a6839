package waymark.quiz.scoring;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;
import waymark.quiz.instrument.Instrument;
import waymark.quiz.instrument.Instruments;

/** Imagined people for tests. */
final class Person {
    static final Instrument INSTRUMENT = Instruments.interests();

    private Person() {}

    static Map<String, Integer> answering(ToIntFunction<Instrument.Item> answer) {
        var answers = new LinkedHashMap<String, Integer>();
        INSTRUMENT.items().forEach(i -> answers.put(i.id(), answer.applyAsInt(i)));
        return answers;
    }

    /** Has a liking for each scale, drawn around the middle, and answers around it with ordinary noise. */
    static Map<String, Integer> attentive(Random random) {
        var liking = new HashMap<String, Double>();
        return answering(item -> {
            double mean = liking.computeIfAbsent(item.scale(), s -> 2.8 + 0.9 * random.nextGaussian());
            int keyed = (int) Math.clamp(Math.round(mean + 1.0 * random.nextGaussian()), 1, 5);
            return item.reverse() ? 6 - keyed : keyed;
        });
    }

    static Map<String, Integer> clickingAnything(Random random) {
        return answering(item -> 1 + random.nextInt(5));
    }
}
