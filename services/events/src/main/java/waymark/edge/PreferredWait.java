package waymark.edge;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a caller would wait for an answer, as RFC 7240 has it: {@code Prefer: respond-async, wait=10}. */
public final class PreferredWait {
    /** The header that carries it. */
    public static final String HEADER = "Prefer";

    private static final Pattern WAIT = Pattern.compile("(?i)(?:^|[,;])\\s*wait\\s*=\\s*(\\d{1,6})\\s*(?:$|[,;])");

    private PreferredWait() {}

    /**
     * The wait a header's value speaks of; none where it speaks of none.
     *
     * @param longest the most that is given
     */
    public static Duration of(@Nullable String prefer, Duration longest) {
        Matcher matcher = WAIT.matcher(prefer == null ? "" : prefer);
        Duration wanted = matcher.find() ? Duration.ofSeconds(Long.parseLong(matcher.group(1))) : Duration.ZERO;
        return wanted.compareTo(longest) > 0 ? longest : wanted;
    }

    /** The header's value that asks for a wait of so many whole seconds. */
    public static String header(Duration wait) {
        return "wait=" + wait.toSeconds();
    }
}
