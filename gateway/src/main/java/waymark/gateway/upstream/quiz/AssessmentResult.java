package waymark.gateway.upstream.quiz;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A completed assessment as its page shows it.
 *
 * @param margins by interest, how far the true score may lie from it to either side
 * @param range what lies within a margin, in words
 * @param summary what stands out among the interests, absent where they are too alike for that
 * @param rule when an interest is said to stand out
 * @param message what else is to be said of the answers, may be absent
 */
@Serdeable
public record AssessmentResult(
        Map<String, Score> interests,
        @Nullable Map<String, Double> margins,
        @Nullable String range,
        @Nullable String summary,
        @Nullable String rule,
        @Nullable String message) {

    /** What is absent becomes empty. */
    public AssessmentResult {
        margins = margins == null ? Map.of() : margins;
    }

    /** A scale's score, 0–100. */
    @Serdeable
    public record Score(double score) {}

    /** Scores by interest. */
    public Map<String, Double> scores() {
        return interests.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().score()));
    }
}
