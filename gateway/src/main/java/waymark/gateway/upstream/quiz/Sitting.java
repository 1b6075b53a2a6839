package waymark.gateway.upstream.quiz;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A sitting as its pages show it.
 *
 * @param question the one to show now, absent when nothing is left to ask
 * @param sections all questions with what was answered, where they were asked for
 */
@Serdeable
public record Sitting(
        String id,
        String instrument,
        String state,
        Progress progress,
        @Nullable Question question,
        @Nullable List<Section> sections) {
    /** What is absent becomes empty. */
    public Sitting {
        sections = sections == null ? List.of() : sections;
    }

    /** How far it is; {@code percent} counts what was skipped too, and {@code ready} says that there is a result. */
    @Serdeable
    public record Progress(
            int answered, int total, int percent, List<String> sections, List<String> sectionsDone, boolean ready) {}

    /**
     * A question, where it stands, and how it can be answered.
     *
     * @param section its section's id
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

    /** Questions asked together, all of them {@code done} or not. */
    @Serdeable
    public record Section(String id, String title, boolean done, List<Line> items) {}

    /**
     * A question and what was answered.
     *
     * @param number its place, from 1
     * @param answer absent while nothing was chosen, not even to skip it
     * @param label what the answer says, absent without one
     */
    @Serdeable
    public record Line(int number, String text, @Nullable Integer answer, @Nullable String label) {}

    /** Was anything answered yet? */
    public boolean begun() {
        return progress.answered() > 0;
    }

    /** Completed and scored? */
    public boolean completed() {
        return "completed".equals(state);
    }
}
