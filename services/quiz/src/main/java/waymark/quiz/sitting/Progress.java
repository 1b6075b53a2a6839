package waymark.quiz.sitting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import waymark.edge.RefusedException;
import waymark.events.Interest;
import waymark.quiz.instrument.Instrument;

/**
 * How far a sitting is.
 *
 * @param answered items with an answer
 * @param skipped items knowingly left out
 * @param total items of the instrument
 * @param percent share of items answered or skipped, 0–100
 * @param section the first section with an item neither answered nor skipped, absent when there is none
 * @param sections all sections, in the order they are asked
 * @param sectionsDone sections in which every item is answered or skipped
 * @param ready true if it can be completed as it is
 */
@Serdeable
record Progress(
        int answered,
        int skipped,
        int total,
        int percent,
        @Nullable String section,
        List<String> sections,
        List<String> sectionsDone,
        boolean ready) {

    /** So many items of each interest the instrument asks about must be answered before a sitting can be completed. */
    static final int REQUIRED = 3;

    static Progress of(Sitting sitting, Instrument instrument) {
        List<String> done = sectionsDone(sitting, instrument);
        int answered = sitting.answers().size();
        int skipped = sitting.skipped().size();
        int total = instrument.items().size();
        return new Progress(
                answered,
                skipped,
                total,
                100 * (answered + skipped) / total,
                instrument.sections().stream()
                        .map(Instrument.Section::id)
                        .filter(s -> !done.contains(s))
                        .findFirst()
                        .orElse(null),
                instrument.sections().stream().map(Instrument.Section::id).toList(),
                done,
                missing(sitting, instrument).isEmpty());
    }

    static List<String> sectionsDone(Sitting sitting, Instrument instrument) {
        return instrument.sections().stream()
                .filter(s -> s.items().stream().allMatch(sitting::isDecided))
                .map(Instrument.Section::id)
                .toList();
    }

    /**
     * Interest to how many more answers it needs; those with {@value #REQUIRED}, or as many as there are items, are
     * absent.
     */
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
        for (String interest : Interest.KEYS) {
            int more = Math.min(REQUIRED, asked.getOrDefault(interest, 0)) - answered.getOrDefault(interest, 0);
            if (more > 0) {
                missing.put(interest, more);
            }
        }
        return missing;
    }

    /** Refuses with a sentence that names each interest and what it needs. */
    static void requireComplete(Sitting sitting, Instrument instrument) {
        List<String> errors = missing(sitting, instrument).entrySet().stream()
                .map(e -> e.getValue() + " more in “"
                        + Interest.valueOf(e.getKey()).label() + "”")
                .toList();
        if (!errors.isEmpty()) {
            throw RefusedException.invalid(
                    "too-few-answers",
                    "A few more answers are needed before there is a result: " + String.join(", ", errors) + ".",
                    errors);
        }
    }
}
