package waymark.gateway.quiz;

import java.util.List;
import waymark.gateway.upstream.quiz.Sitting;

/**
 * The end of the quiz, with what was left out.
 *
 * @param errors why the sitting is not complete
 */
public record FinishModel(Sitting sitting, List<String> errors) {
    /** What has no answer. */
    public List<Sitting.Unanswered> skipped() {
        return sitting.unanswered() == null ? List.of() : sitting.unanswered();
    }
}
