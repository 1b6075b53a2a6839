package waymark.quiz.instrument;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import waymark.events.Estimate;

/**
 * An instrument as people may see it: without the key, which would tell what each item measures.
 *
 * @param questions how many items it has
 * @param rule when two of its scores count as different, in a sentence
 * @param range what lies within the margin of a score, in words
 * @param activities how many of them are about activities, and so about interests
 */
@Serdeable
record InstrumentView(
        String id,
        String version,
        String language,
        String title,
        int minutes,
        int questions,
        int activities,
        String rule,
        String range,
        Instrument.Scale scale,
        List<Section> sections) {

    @Serdeable
    record Section(String id, String title, String intro, List<Question> items) {}

    @Serdeable
    record Question(String id, String text) {}

    static InstrumentView of(Instrument i) {
        return new InstrumentView(
                i.id(),
                i.version(),
                i.language(),
                i.title(),
                i.minutes(),
                i.items().size(),
                (int) i.items().stream().filter(Instrument.Item::activity).count(),
                Estimate.RULE,
                Estimate.RANGE,
                i.scale(),
                i.sections().stream().map(InstrumentView::section).toList());
    }

    private static Section section(Instrument.Section s) {
        return new Section(
                s.id(),
                s.title(),
                s.intro(),
                s.items().stream().map(i -> new Question(i.id(), i.text())).toList());
    }
}
