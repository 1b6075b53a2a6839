package waymark.quiz.sitting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.quiz.instrument.Instrument;

/**
 * A sitting as its owner sees it.
 *
 * @param state {@code open} or {@code completed}
 * @param question the one question to show now, absent when every one is answered or skipped
 * @param items what to ask next, for those who show several at once
 * @param answers in the instrument's order
 * @param unanswered all items without an answer, where they were asked for
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
        @Nullable Assessment assessment) {

    static SittingView of(Sitting s, Instrument instrument, Optional<CurrentQuestion> question, boolean unanswered) {
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
                unanswered ? Question.unanswered(s, instrument) : null,
                Assessment.of(s).orElse(null));
    }
}
