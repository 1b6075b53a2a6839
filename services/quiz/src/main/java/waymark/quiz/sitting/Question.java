package waymark.quiz.sitting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import waymark.quiz.instrument.Instrument;

/**
 * An item to answer now.
 *
 * @param section id of its section
 * @param answer {@code 0} if it was skipped before, else absent
 */
@Serdeable
record Question(String id, String section, String text, @Nullable Integer answer) {
    private static final int BATCH = 10;

    /**
     * What to ask next, at most {@value #BATCH} items in the instrument's order: those neither answered nor skipped; once there are
     * none, the skipped ones without which the sitting cannot be completed.
     */
    static List<Question> next(Sitting sitting, Instrument instrument) {
        if (sitting.isCompleted()) {
            return List.of();
        }
        var open = new ArrayList<Question>();
        var needed = new ArrayList<Question>();
        var missing = CompletionRequirement.missing(sitting, instrument);
        for (Instrument.Section section : instrument.sections()) {
            for (Instrument.Item item : section.items()) {
                if (!sitting.isDecided(item)) {
                    open.add(new Question(item.id(), section.id(), item.text(), null));
                } else if (sitting.skipped().contains(item.id()) && missing.containsKey(item.scale())) {
                    needed.add(new Question(item.id(), section.id(), item.text(), Sitting.SKIP));
                }
            }
        }
        return (open.isEmpty() ? needed : open).stream().limit(BATCH).toList();
    }
}
