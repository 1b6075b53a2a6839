package waymark.gateway.upstream.profile;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * Somebody looked at a person's data.
 *
 * @param at the latest time
 * @param times how often within an hour; absent means once
 */
@Serdeable
public record AccessLogEntry(Instant at, String reader, String role, String what, @Nullable Integer times) {

    /** What they did, and how often if it was more than once. */
    public String deed() {
        return times == null || times < 2 ? what : what + ", " + times + " times within an hour";
    }

    /**
     * A page of them, latest first.
     *
     * @param total on all pages together
     */
    @Serdeable
    public record All(List<AccessLogEntry> items, long total) {
        /** The most entries a page has. */
        public static final int SIZE = 50;

        /** How many pages there are. */
        public long pages() {
            return (total + SIZE - 1) / SIZE;
        }
    }
}
