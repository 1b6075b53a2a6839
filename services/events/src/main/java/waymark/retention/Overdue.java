package waymark.retention;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * What of a kind of data would go now.
 *
 * @param count how much
 * @param oldest since when the oldest is there; absent if nothing would go
 */
public record Overdue(long count, @Nullable Instant oldest) {
    /** Nothing would go. */
    public static final Overdue NOTHING = new Overdue(0, null);
}
