package waymark.quiz.sitting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waymark.quiz.instrument.Instrument;

/**
 * A sitting as its owner sees it.
 *
 * @param state {@code open} or {@code completed}
 * @param question the one question to show now, absent when every one is answered or skipped
 * @param items what to ask next, for those who show several at once
 * @param answers in the instrument's order
 * @param unanswered all items without an answer, where they were asked for
 * @param sections all items with their answers, where they were asked for
 * @param assessment present once completed
 */
@Serdeable
record SittingView(
        String id,
        String instrument,
        String instrumentVersion,
        String state,
        Instant startedAt,
        Instant updatedAt,
        Progress progress,
        @Nullable CurrentQuestion question,
        List<Question> items,
        Map<String, Integer> answers,
        List<String> skipped,
        @Nullable List<Question> unanswered,
        @Nullable List<Section> sections,
        @Nullable Assessment assessment) {

    /** What one asks for beside the sitting itself. */
    enum Part {
        UNANSWERED,
        SECTIONS
    }

    /**
     * A section with all its items.
     *
     * @param done is every item of it answered or skipped?
     */
    @Serdeable
    record Section(String id, String title, boolean done, List<Line> items) {
        static List<Section> all(Sitting s, Instrument instrument) {
            List<String> done = Progress.sectionsDone(s, instrument);
            var sections = new ArrayList<Section>();
            int before = 0;
            for (Instrument.Section section : instrument.sections()) {
                var lines = new ArrayList<Line>();
                for (Instrument.Item item : section.items()) {
                    lines.add(Line.of(item, ++before, s, instrument.scale()));
                }
                sections.add(new Section(section.id(), section.title(), done.contains(section.id()), lines));
            }
            return sections;
        }
    }

    /**
     * An item and what was answered.
     *
     * @param number its place in the instrument, from 1
     * @param answer the answer it has, {@code 0} if it was skipped, absent if neither
     * @param label what the answer says, absent without one
     */
    @Serdeable
    record Line(String id, int number, String text, @Nullable Integer answer, @Nullable String label) {
        static Line of(Instrument.Item item, int number, Sitting s, Instrument.Scale scale) {
            Integer answer = s.decision(item);
            String label = answer == null || !scale.holds(answer)
                    ? null
                    : scale.labels().get(answer - scale.min());
            return new Line(item.id(), number, item.text(), answer, label);
        }
    }

    static SittingView of(Sitting s, Instrument instrument, Optional<CurrentQuestion> question, Set<Part> parts) {
        var answers = new LinkedHashMap<String, Integer>();
        for (Instrument.Item item : instrument.items()) {
            Integer answer = s.answers().get(item.id());
            if (answer != null) {
                answers.put(item.id(), answer);
            }
        }
        return new SittingView(
                s.id(),
                s.instrument(),
                s.instrumentVersion(),
                s.isCompleted() ? "completed" : "open",
                s.startedAt(),
                s.updatedAt(),
                Progress.of(s, instrument),
                question.orElse(null),
                Question.next(s, instrument),
                answers,
                s.skipped(),
                parts.contains(Part.UNANSWERED) ? Question.unanswered(s, instrument) : null,
                parts.contains(Part.SECTIONS) ? Section.all(s, instrument) : null,
                Assessment.of(s).orElse(null));
    }
}
