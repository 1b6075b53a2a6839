package waymark.profile.assessment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import waymark.events.MatchEvent.RankedReason;

/**
 * One of the best careers: fit and percentile 0–100, tier best, great, good, fair or poor.
 *
 * @param why what speaks most for it, in a sentence to the person; absent if nothing does, and for a counselor to whom
 *     the student did not agree to show reasons, as they tell of answers
 * @param reasons what speaks for it and against it, of the first ten; absent where it is not known, and where
 *     {@code why} is not shown
 */
@Serdeable
public record TopMatch(
        String slug,
        String title,
        double fit,
        double percentile,
        String tier,
        @Nullable String why,
        @Nullable List<RankedReason> reasons) {

    /** The same without reasons. */
    TopMatch plain() {
        return new TopMatch(slug, title, fit, percentile, tier, null, null);
    }

    /** The same with the strongest reason alone. */
    public TopMatch brief() {
        return new TopMatch(slug, title, fit, percentile, tier, why, null);
    }
}
