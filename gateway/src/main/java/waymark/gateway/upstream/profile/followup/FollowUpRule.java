package waymark.gateway.upstream.profile.followup;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What a counselor's list of students to turn to goes by.
 *
 * @param about what it finds
 * @param threshold absent where there is nothing to turn
 * @param value the threshold as it is set
 */
@Serdeable
public record FollowUpRule(
        String rule, String title, String about, @Nullable Threshold threshold, boolean on, int value) {

    /** A whole number that can be turned; {@code choices} where its values have words. */
    @Serdeable
    public record Threshold(String label, int initial, int least, int most, @Nullable List<Choice> choices) {
        /** What is absent becomes empty. */
        public Threshold {
            choices = choices == null ? List.of() : choices;
        }
    }

    /** What a value means. */
    @Serdeable
    public record Choice(int value, String words) {}

    /** All of them. */
    @Serdeable
    public record All(List<FollowUpRule> items) {}

    /** One as it is to be; without a value it gets the one to begin with. */
    @Serdeable
    public record Change(String rule, boolean on, @Nullable Integer value) {}

    /** Some as they are to be. */
    @Serdeable
    public record Changes(List<Change> items) {}
}
