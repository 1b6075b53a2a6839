package waymark.gateway.upstream.quiz;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import waymark.events.AssessmentEvent;

/** A completed assessment as its page shows it. */
@Serdeable
public record AssessmentResult(
        Map<String, Score> interests,
        List<String> flags,
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

    /** True if all interests are nearly alike. */
    public boolean flat() {
        return flags.contains(AssessmentEvent.Scores.FLAT);
    }
}
