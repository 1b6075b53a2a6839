package waymark.quiz.sitting;

import io.micronaut.core.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.Map;
import waymark.edge.Refused;

/** Answers as they come in: any numbers. A half answer is refused, never rounded. */
final class WholeAnswers {
    private WholeAnswers() {}

    static Map<String, Integer> of(@Nullable Map<String, ? extends Number> given) {
        if (given == null) {
            throw Refused.invalid("no-answers", "Send the answers as {\"answers\": {\"q01\": 4}}.");
        }
        var whole = new LinkedHashMap<String, Integer>();
        given.forEach((item, answer) -> {
            if (answer != null && answer.doubleValue() != answer.intValue()) {
                throw Refused.invalid("answer-range", "An answer must be a whole number.");
            }
            whole.put(item, answer == null ? null : Integer.valueOf(answer.intValue()));
        });
        return whole;
    }
}
