package waymark.gateway.upstream.profile;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * Somebody looked at a person's data.
 *
 * @param at the latest time
 * @param deed what they did, and how often if it was more than once
 */
@Serdeable
public record AccessLogEntry(Instant at, String reader, String role, String deed) {

    /**
     * A page of them, latest first.
     *
     * @param total on all pages together
     * @param explanation what an entry is
     */
    @Serdeable
    public record All(List<AccessLogEntry> items, long total, String explanation) {
        /** The most entries a page has. */
        public static final int SIZE = 50;

        /** How many pages there are. */
        public long pages() {
            return (total + SIZE - 1) / SIZE;
        }
    }
}
