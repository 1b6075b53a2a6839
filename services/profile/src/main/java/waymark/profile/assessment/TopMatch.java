package waymark.profile.assessment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * One of the best careers: fit and percentile 0–100, tier best, great, good, fair or poor.
 *
 * @param why what speaks most for it, in a sentence to the person; absent if nothing does, and for a counselor, who
 *     sees which careers fit and not the answers behind them
 */
@Serdeable
public record TopMatch(String slug, String title, double fit, double percentile, String tier, @Nullable String why) {

    /** The same without the reason. */
    TopMatch plain() {
        return new TopMatch(slug, title, fit, percentile, tier, null);
    }
}
