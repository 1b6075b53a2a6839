package waymark.quiz.sitting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import waymark.quiz.instrument.Instrument;

/**
 * The question to show now, where it stands in its instrument, and how it can be answered.
 *
 * @param section id of its section, which has that title and begins with that intro
 * @param sectionNumber its section's place in the instrument, from 1
 * @param number its own place in the instrument, from 1
 * @param previous id of the question before it, absent at the first
 * @param choices the answers there are, lowest first
 * @param skip what is sent in place of an answer to leave it out
 * @param answer the answer it has, {@code 0} if it was skipped, absent if neither
 */
@Serdeable
record CurrentQuestion(
        String id,
        String text,
        String section,
        String sectionTitle,
        String sectionIntro,
        int sectionNumber,
        int number,
        @Nullable String previous,
        List<Choice> choices,
        int skip,
        @Nullable Integer answer) {

    /** An answer, and what it says. */
    @Serdeable
    record Choice(int value, String label) {
        static List<Choice> of(Instrument.Scale scale) {
            return IntStream.rangeClosed(scale.min(), scale.max())
                    .mapToObj(value -> new Choice(value, scale.labels().get(value - scale.min())))
                    .toList();
        }
    }

    /** The wanted question; empty if there is none of that id, or nothing to answer any more. */
    static Optional<CurrentQuestion> at(Sitting sitting, Instrument instrument, String item) {
        return all(sitting, instrument).stream().filter(q -> q.id.equals(item)).findFirst();
    }

    /** The question in that place, from 1; empty if there is none, or nothing to answer any more. */
    static Optional<CurrentQuestion> at(Sitting sitting, Instrument instrument, int number) {
        return all(sitting, instrument).stream().filter(q -> q.number == number).findFirst();
    }

    /**
     * The next question neither answered nor skipped: after the given one if any is left there, else from the start.
     * Empty if none is left.
     */
    static Optional<CurrentQuestion> next(Sitting sitting, Instrument instrument, @Nullable String after) {
        List<CurrentQuestion> all = all(sitting, instrument);
        int from = all.stream()
                .filter(q -> q.id.equals(after))
                .mapToInt(CurrentQuestion::number)
                .findFirst()
                .orElse(0);
        List<CurrentQuestion> open = all.stream().filter(q -> q.answer == null).toList();
        return open.stream().filter(q -> q.number > from).findFirst().or(() -> open.stream()
                .findFirst());
    }

    /** What follows answers: the next question after the last of them in the instrument's order. */
    static Optional<CurrentQuestion> following(Sitting sitting, Instrument instrument, Map<String, ?> given) {
        List<String> answered = instrument.items().stream()
                .map(Instrument.Item::id)
                .filter(given::containsKey)
                .toList();
        return next(sitting, instrument, answered.isEmpty() ? null : answered.getLast());
    }

    private static List<CurrentQuestion> all(Sitting sitting, Instrument instrument) {
        var all = new ArrayList<CurrentQuestion>();
        if (sitting.isCompleted()) {
            return all;
        }
        List<Choice> choices = Choice.of(instrument.scale());
        int sectionNumber = 0;
        for (Instrument.Section section : instrument.sections()) {
            sectionNumber++;
            for (Instrument.Item item : section.items()) {
                all.add(new CurrentQuestion(
                        item.id(),
                        item.text(),
                        section.id(),
                        section.title(),
                        section.intro(),
                        sectionNumber,
                        all.size() + 1,
                        all.isEmpty() ? null : all.getLast().id(),
                        choices,
                        Sitting.SKIP,
                        sitting.decision(item)));
            }
        }
        return all;
    }
}
