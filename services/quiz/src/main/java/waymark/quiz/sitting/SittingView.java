package waymark.quiz.sitting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.quiz.instrument.Instrument;

/**
 * A sitting as its owner sees it.
 *
 * @param state {@code open} or {@code completed}
 * @param items what to ask next
 * @param answers in the instrument's order
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
        List<Question> items,
        Map<String, Integer> answers,
        List<String> skipped,
        @Nullable Assessment assessment) {

    static SittingView of(Sitting s, Instrument instrument) {
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
                Question.next(s, instrument),
                answers,
                s.skipped(),
                Assessment.of(s).orElse(null));
    }
}
