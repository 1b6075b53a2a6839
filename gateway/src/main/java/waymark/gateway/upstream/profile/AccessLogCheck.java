package waymark.gateway.upstream.profile;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Whether a person's access log is as it was written.
 *
 * @param intact was nothing removed or altered?
 * @param entries how many were checked
 * @param older how many are from before entries could be checked
 * @param result the outcome in a sentence
 * @param findings what is wrong or cannot be told, a sentence each
 */
@Serdeable
public record AccessLogCheck(boolean intact, long entries, long older, String result, List<String> findings) {

    /** Findings that are absent are none. */
    public AccessLogCheck {
        findings = findings == null ? List.of() : findings;
    }
}
