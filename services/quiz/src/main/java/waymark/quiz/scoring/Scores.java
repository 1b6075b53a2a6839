package waymark.quiz.scoring;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import waymark.events.AssessmentEvent;

/**
 * What the answers of a sitting say. A scale nobody answered is absent.
 *
 * @param interests R, I, A, S, E, C
 * @param values how much each of the six work values matters
 * @param setting how welcome each circumstance is
 * @param flags {@link AssessmentEvent.Scores#FLAT}, {@link AssessmentEvent.Scores#CARELESS}, or nothing
 */
@Serdeable
public record Scores(
        Map<String, Score> interests, Map<String, Score> values, Map<String, Score> setting, List<String> flags) {

    /** A kind sentence about the flags, or null if there is nothing to say. */
    @Nullable
    public String message() {
        return AssessmentEvent.Scores.message(flags);
    }
}
