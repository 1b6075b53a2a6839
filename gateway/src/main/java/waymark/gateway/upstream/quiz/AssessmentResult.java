package waymark.gateway.upstream.quiz;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.events.WorkScale;

/**
 * A completed assessment as its page shows it.
 *
 * @param margins by scale, how far the true score may lie from it to either side
 * @param range what lies within a margin, in words
 * @param values how much each of the six work values matters
 * @param setting how welcome each circumstance of work is
 * @param unsure values and settings whose answers could not tell
 * @param summary what stands out among the interests, absent where they are too alike for that
 * @param rule when an interest is said to stand out
 * @param message what else is to be said of the answers, may be absent
 */
@Serdeable
public record AssessmentResult(
        String id,
        @Nullable Instant completedAt,
        Map<String, Score> interests,
        @Nullable Map<String, Double> margins,
        @Nullable String range,
        @Nullable Map<String, Score> values,
        @Nullable Map<String, Score> setting,
        @Nullable List<String> unsure,
        @Nullable String summary,
        @Nullable String rule,
        @Nullable String message) {

    /** A scale's score, 0–100. */
    @Serdeable
    public record Score(double score) {}

    /** What is absent becomes empty. */
    public AssessmentResult {
        margins = margins == null ? Map.of() : margins;
        values = values == null ? Map.of() : values;
        setting = setting == null ? Map.of() : setting;
        unsure = unsure == null ? List.of() : unsure;
    }

    /** What the questions on values said, what matters most first. */
    public List<WorkScale> valuesByScore() {
        return byScore(values);
    }

    /** What the questions on circumstances of work said, what is most welcome first. */
    public List<WorkScale> settingsByScore() {
        return byScore(setting);
    }

    private static List<WorkScale> byScore(@Nullable Map<String, Score> scores) {
        return scores == null
                ? List.of()
                : Stream.of(WorkScale.values())
                        .filter(scale -> scores.containsKey(scale.key()))
                        .sorted(Comparator.comparingDouble(scale ->
                                -Objects.requireNonNull(scores.get(scale.key())).score()))
                        .toList();
    }

    /** Scores by interest. */
    public Map<String, Double> scores() {
        return interests.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().score()));
    }
}
