package waymark.quiz.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import waymark.quiz.instrument.Instrument;

/**
 * The given answers, sorted for scoring.
 *
 * @param raw as given, in the order asked
 * @param keyed by scale, in the order asked, reverse-keyed items reversed
 * @param reversed for each keyed answer, whether it was reversed
 */
record KeyedAnswers(
        List<Integer> raw, SequencedMap<String, List<Integer>> keyed, SequencedMap<String, List<Boolean>> reversed) {

    static KeyedAnswers of(Instrument instrument, Map<String, Integer> given) {
        var raw = new ArrayList<Integer>();
        var keyed = new LinkedHashMap<String, List<Integer>>();
        var reversed = new LinkedHashMap<String, List<Boolean>>();
        for (Instrument.Item item : instrument.items()) {
            Integer answer = given.get(item.id());
            if (answer != null) {
                raw.add(answer);
                keyed.computeIfAbsent(item.scale(), s -> new ArrayList<>()).add(item.keyed(answer, instrument.scale()));
                reversed.computeIfAbsent(item.scale(), s -> new ArrayList<>()).add(item.reverse());
            }
        }
        return new KeyedAnswers(raw, keyed, reversed);
    }

    /** The keyed answers of these scales; a scale without any is absent. */
    SequencedMap<String, List<Integer>> of(Iterable<String> scales) {
        var some = new LinkedHashMap<String, List<Integer>>();
        for (String scale : scales) {
            if (keyed.containsKey(scale)) {
                some.put(scale, keyed.get(scale));
            }
        }
        return some;
    }
}
