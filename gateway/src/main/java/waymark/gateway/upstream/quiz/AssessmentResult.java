package waymark.gateway.upstream.quiz;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A completed assessment as its page shows it.
 *
 * @param summary what stands out among the interests, absent where they are too alike for that
 * @param rule when an interest is said to stand out
 * @param message what else is to be said of the answers, may be absent
 */
@Serdeable
public record AssessmentResult(
        Map<String, Score> interests,
        @Nullable String summary,
        @Nullable String rule,
        @Nullable String message) {

    /** A scale's score and its standard error, both in points of 0–100. */
    @Serdeable
    public record Score(double score, @Nullable Double standardError) {}

    /** Scores by interest. */
    public Map<String, Double> scores() {
        return interests.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().score()));
    }

    /** Standard errors by interest. */
    public Map<String, Double> errors() {
        return interests.entrySet().stream()
                .filter(e -> e.getValue().standardError() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().standardError()));
    }
}
