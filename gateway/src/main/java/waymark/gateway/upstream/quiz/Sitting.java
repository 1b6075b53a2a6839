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
    public record Progress(
            int answered, int total, int percent, List<String> sections, List<String> sectionsDone, boolean ready) {}

    /**
     * A question, where it stands, and how it can be answered.
     *
     * @param section its section's id
     * @param previous the question before it, absent at the first
     * @param skip what is sent in place of an answer to leave it out
     * @param answer the answer it has, {@code skip} if it was skipped, absent if neither
     */
    @Serdeable
    public record Question(
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
        /** Is this the answer it has? */
        public boolean has(int answer) {
            return this.answer != null && this.answer == answer;
        }
    }

    /** An answer, and what it says. */
    @Serdeable
    public record Choice(int value, String label) {}

    /** A question without an answer. */
    @Serdeable
    public record Unanswered(String id, String text) {}

    /** Completed and scored? */
    public boolean completed() {
        return "completed".equals(state);
    }
}
