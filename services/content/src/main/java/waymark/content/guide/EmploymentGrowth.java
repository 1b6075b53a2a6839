package waymark.content.guide;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * How an occupation's projected change of employment over ten years compares with that of all occupations together: one
 * word for one figure, wherever it is shown, filtered or counted.
 *
 * <p>Classes and words are those of the Occupational Outlook Handbook of the U.S. Bureau of Labor Statistics for
 * 2024–34. It rounds the change to a whole percent (all occupations: 3.1, so 3) and calls −1 and less a decline, 0
 * little or no change, 1 and 2 slower, 3 and 4 as fast, 5 and 6 faster, 7 and more much faster than average. Its table
 * gives one decimal; what lies exactly between two whole numbers goes to the one nearer to nothing, as the Handbook has
 * it for carpenters (4.5 in the table, 4 there).
 */
public enum EmploymentGrowth {
    /** Jobs are lost. */
    DECLINING("declining", "Declining", "−1% or less"),
    /** Neither. */
    LITTLE_CHANGE("little-change", "Little or no change", "0%"),
    /** Jobs are gained, at a lower rate than everywhere. */
    SLOWER("slower", "Slower than average", "1 to 2%"),
    /** As everywhere. */
    AVERAGE("average", "As fast as average", "3 to 4%"),
    /** At a higher rate than everywhere. */
    FASTER("faster", "Faster than average", "5 to 6%"),
    /** At more than twice the rate of all occupations. */
    MUCH_FASTER("much-faster", "Much faster than average", "7% or more");

    private final Named named;

    EmploymentGrowth(String value, String label, String range) {
        this.named = new Named(value, label, range);
    }

    /**
     * A class as people and programs read it.
     *
     * @param value its name in addresses
     * @param label in words
     * @param range the change that falls into it, rounded to whole percent
     */
    @Serdeable
    public record Named(String value, String label, String range) {}

    /** The class of that change, in percent over ten years. */
    public static EmploymentGrowth of(double percent) {
        long whole = (long) (Math.signum(percent) * Math.ceil(Math.abs(percent) - 0.5));
        if (whole < 0) {
            return DECLINING;
        }
        return whole == 0
                ? LITTLE_CHANGE
                : whole <= 2 ? SLOWER : whole <= 4 ? AVERAGE : whole <= 6 ? FASTER : MUCH_FASTER;
    }

    /** The class of that change as people and programs read it; null without a figure. */
    public static @Nullable Named named(@Nullable Double percent) {
        return percent == null ? null : of(percent).named;
    }

    /** Its name in addresses. */
    public String value() {
        return named.value();
    }

    /** As people and programs read it. */
    public Named named() {
        return named;
    }
}
