package waymark.quiz.sitting;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import waymark.edge.RefusedException;
import waymark.quiz.instrument.Instrument;
import waymark.quiz.instrument.Scales;

/** How much must be answered before a sitting can be completed: {@value #ANSWERS} items of each interest the instrument asks about. */
final class CompletionRequirement {
    static final int ANSWERS = 3;

    private CompletionRequirement() {}

    /** Interest to how many more answers it needs; those with enough are absent. */
    static SequencedMap<String, Integer> missing(Sitting sitting, Instrument instrument) {
        var asked = new HashMap<String, Integer>();
        var answered = new HashMap<String, Integer>();
        for (Instrument.Item item : instrument.items()) {
            asked.merge(item.scale(), 1, Integer::sum);
            if (sitting.answers().containsKey(item.id())) {
                answered.merge(item.scale(), 1, Integer::sum);
            }
        }
        var missing = new LinkedHashMap<String, Integer>();
        for (String interest : Scales.INTERESTS.sequencedKeySet()) {
            int more = Math.min(ANSWERS, asked.getOrDefault(interest, 0)) - answered.getOrDefault(interest, 0);
            if (more > 0) {
                missing.put(interest, more);
            }
        }
        return missing;
    }

    /** Refuses with a sentence that names each interest and what it needs. */
    static void require(Sitting sitting, Instrument instrument) {
        List<String> errors = missing(sitting, instrument).entrySet().stream()
                .map(e -> e.getValue() + " more in “" + Scales.INTERESTS.get(e.getKey()) + "”")
                .toList();
        if (!errors.isEmpty()) {
            throw RefusedException.invalid(
                    "too-few-answers",
                    "A few more answers are needed before there is a result: " + String.join(", ", errors) + ".",
                    errors);
        }
    }
}
