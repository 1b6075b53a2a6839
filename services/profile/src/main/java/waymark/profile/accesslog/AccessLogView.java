package waymark.profile.accesslog;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import waymark.retention.RetentionTable;

/**
 * A look as the person looked at sees it; {@code at} is the latest of so many {@code times} within an hour.
 *
 * @param deed what they did, and how often if it was more than once
 */
@Serdeable
public record AccessLogView(Instant at, String reader, String role, String what, int times, String deed) {
    /** What holds for the log, in sentences to the person. */
    static final String EXPLANATION =
            "What one person does several times within an hour is one entry with the latest time. A list is one"
                    + " entry an hour, with the time it was first looked at. Each is sealed with the one before it, so"
                    + " that one that was removed or altered would be found. Entries are kept for "
                    + RetentionTable.current().period("looks").sentence() + ".";

    AccessLogView(Instant at, String reader, String role, String what, int times) {
        this(at, reader, role, what, times, times < 2 ? what : what + ", " + times + " times within an hour");
    }
}
