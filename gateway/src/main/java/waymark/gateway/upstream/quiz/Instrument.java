package waymark.gateway.upstream.quiz;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/**
 * An instrument as its pages show it.
 *
 * @param minutes how long it usually takes
 * @param questions how many it asks
 * @param activities how many of them are about activities, and so about interests
 * @param rule when two of its scores count as different, in a sentence
 * @param range what lies within the margin of a score, in words
 */
@Serdeable
public record Instrument(
        String id,
        int minutes,
        int questions,
        int activities,
        @Nullable String rule,
        @Nullable String range,
        Scale scale) {

    /** The answers there are: the whole numbers between these. */
    @Serdeable
    public record Scale(int min, int max) {}

    /**
     * All instruments there are.
     *
     * @param current the id of the one to begin with
     * @param unclaimedDays so many days after its last answer a sitting is erased that nobody has claimed
     */
    @Serdeable
    public record All(List<Instrument> items, String current, long unclaimedDays) {
        /** The one to begin with. */
        public Optional<Instrument> first() {
            return items.stream().filter(i -> i.id().equals(current)).findFirst();
        }
    }
}
