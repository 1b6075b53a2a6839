package waymark.gateway.upstream.quiz;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A sitting as its pages show it.
 *
 * @param question the one to show now, absent when nothing is left to ask
 * @param unanswered what has no answer, where it was asked for
 */
@Serdeable
public record Sitting(
        String id,
        String instrument,
        String state,
        Progress progress,
        @Nullable Question question,
        @Nullable List<Unanswered> unanswered) {
    /** What is absent becomes empty. */
    public Sitting {
        unanswered = unanswered == null ? List.of() : unanswered;
    }

    /** How far it is; {@code percent} counts what was skipped too, and {@code ready} says that there is a result. */
    @Serdeable
    public record Progress(int answered, int total, int percent, List<String> sectionsDone, boolean ready) {}

    /**
     * A question and where it stands.
     *
     * @param section its section's id
     * @param previous the question before it, absent at the first
     * @param answer the answer it has, 0 if it was skipped, absent if neither
     */
    @Serdeable
    public record Question(
            String id,
            String text,
            String section,
            int sectionNumber,
            int number,
            @Nullable String previous,
            @Nullable Integer answer) {
        /** Is this the answer it has? */
        public boolean has(int answer) {
            return this.answer != null && this.answer == answer;
        }
    }

    /** A question without an answer. */
    @Serdeable
    public record Unanswered(String id, String text) {}

    /** Completed and scored? */
    public boolean completed() {
        return "completed".equals(state);
    }
}
