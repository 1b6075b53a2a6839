package waymark.profile.task;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.List;

/**
 * What a person has done, whatever it was for: all that tells whether a task is done.
 *
 * @param quizzes when quizzes were finished
 * @param quizOpen is one begun and not finished?
 * @param saved when the careers kept now were saved
 * @param steps how many steps the plan has
 * @param planChanged when the plan was changed last; absent without one
 */
public record TaskFacts(
        List<Instant> quizzes, boolean quizOpen, List<Instant> saved, int steps, @Nullable Instant planChanged) {
    /** Nothing done. */
    public static final TaskFacts NONE = new TaskFacts(List.of(), false, List.of(), 0, null);
}
