package waymark.profile.cohort;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a caller would wait for an answer, as RFC 7240 has it: {@code Prefer: respond-async, wait=10}. */
final class Patience {
    private static final Pattern WAIT = Pattern.compile("(?i)(?:^|[,;])\\s*wait\\s*=\\s*(\\d{1,6})\\s*(?:$|[,;])");

    private Patience() {}

    /** The wait a header's value speaks of, at most the longest we give; none where it speaks of none. */
    static Duration of(@Nullable String prefer) {
        Matcher matcher = WAIT.matcher(prefer == null ? "" : prefer);
        Duration wanted = matcher.find() ? Duration.ofSeconds(Long.parseLong(matcher.group(1))) : Duration.ZERO;
        return wanted.compareTo(RosterCache.LONGEST_WAIT) > 0 ? RosterCache.LONGEST_WAIT : wanted;
    }
}
