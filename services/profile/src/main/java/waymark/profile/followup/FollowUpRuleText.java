package waymark.profile.followup;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import waymark.edge.RefusedException;

/**
 * A rule in words, with the threshold to begin with, as {@code followup/rules.json} has it.
 *
 * @param rule its name
 * @param about what it finds
 * @param threshold what a counselor can turn besides turning the rule off; absent if there is nothing
 * @param sentences what is said of a student, by variant; names in braces are filled in
 */
@Serdeable
public record FollowUpRuleText(
        String rule, String title, String about, @Nullable Threshold threshold, Map<String, String> sentences) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);

    /**
     * A whole number that can be turned.
     *
     * @param label what it is
     * @param choices its values in words, where it is no figure that means something by itself
     */
    @Serdeable
    public record Threshold(String label, int initial, int least, int most, List<Choice> choices) {
        /** Most are figures. */
        public Threshold {
            choices = choices == null ? List.of() : choices;
        }
    }

    /** What a value of a threshold means. */
    @Serdeable
    public record Choice(int value, String words) {}

    /** The threshold to begin with; 0 where there is none. */
    int initial() {
        return threshold == null ? 0 : threshold.initial();
    }

    /**
     * The threshold as somebody wants it, or the one to begin with where they said nothing.
     *
     * @throws RefusedException if it is too small or too large
     */
    int checked(@Nullable Integer wanted) {
        if (threshold == null || wanted == null) {
            return initial();
        }
        if (wanted < threshold.least() || wanted > threshold.most()) {
            throw RefusedException.invalid(
                    "follow-up-threshold",
                    "For “%s”, choose a number from %d to %d.".formatted(title, threshold.least(), threshold.most()));
        }
        return wanted;
    }

    /** A threshold that was kept, within the bounds of today. */
    int within(int kept) {
        return threshold == null ? 0 : Math.clamp(kept, threshold.least(), threshold.most());
    }

    /** The sentence about a student. */
    public String sentence(FollowUp found) {
        String sentence = sentences.getOrDefault(found.variant(), title);
        for (Map.Entry<String, String> value : found.values().entrySet()) {
            sentence = sentence.replace("{" + value.getKey() + "}", shown(value.getKey(), value.getValue()));
        }
        return sentence;
    }

    /** Days are kept as year-month-day and told as people write them. */
    private static String shown(String name, String value) {
        return name.equals("day") ? LocalDate.parse(value).format(DAY) : value;
    }
}
