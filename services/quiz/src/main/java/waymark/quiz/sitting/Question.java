package waymark.quiz.sitting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Predicate;
import waymark.quiz.instrument.Instrument;

/**
 * An item without an answer.
 *
 * @param section id of its section
 * @param answer {@code 0} if it was skipped before, else absent
 */
@Serdeable
record Question(String id, String section, String text, @Nullable Integer answer) {
    private static final int BATCH = 10;

    /** All that have no answer, in the instrument's order. */
    static List<Question> unanswered(Sitting sitting, Instrument instrument) {
        return ask(sitting, instrument, item -> !sitting.answers().containsKey(item.id()));
    }

    /**
     * What to ask next, at most {@value #BATCH} items in the instrument's order: those neither answered nor skipped;
     * once there are none, the skipped ones without which the sitting cannot be completed.
     */
    static List<Question> next(Sitting sitting, Instrument instrument) {
        if (sitting.isCompleted()) {
            return List.of();
        }
        List<Question> asked = ask(sitting, instrument, item -> !sitting.isDecided(item));
        if (asked.isEmpty()) {
            var missing = Progress.missing(sitting, instrument);
            asked = ask(sitting, instrument, i -> sitting.skipped().contains(i.id()) && missing.containsKey(i.scale()));
        }
        return asked.stream().limit(BATCH).toList();
    }

    private static List<Question> ask(Sitting sitting, Instrument instrument, Predicate<Instrument.Item> which) {
        return instrument.sections().stream()
                .flatMap(section -> section.items().stream()
                        .filter(which)
                        .map(i -> new Question(i.id(), section.id(), i.text(), sitting.decision(i))))
                .toList();
    }
}
