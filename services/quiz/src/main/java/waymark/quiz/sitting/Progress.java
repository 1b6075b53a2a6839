package waymark.quiz.sitting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import waymark.quiz.instrument.Instrument;

/**
 * How far a sitting is.
 *
 * @param answered items with an answer
 * @param skipped items knowingly left out
 * @param total items of the instrument
 * @param section the first section with an item neither answered nor skipped, absent when there is none
 * @param sectionsDone sections in which every item is answered or skipped
 * @param ready true if it can be completed as it is
 */
@Serdeable
record Progress(
        int answered, int skipped, int total, @Nullable String section, List<String> sectionsDone, boolean ready) {

    static Progress of(Sitting sitting, Instrument instrument) {
        List<String> done = sectionsDone(sitting, instrument);
        return new Progress(
                sitting.answers().size(),
                sitting.skipped().size(),
                instrument.items().size(),
                instrument.sections().stream()
                        .map(Instrument.Section::id)
                        .filter(s -> !done.contains(s))
                        .findFirst()
                        .orElse(null),
                done,
                CompletionRequirement.missing(sitting, instrument).isEmpty());
    }

    static List<String> sectionsDone(Sitting sitting, Instrument instrument) {
        return instrument.sections().stream()
                .filter(s -> s.items().stream().allMatch(sitting::isDecided))
                .map(Instrument.Section::id)
                .toList();
    }
}
