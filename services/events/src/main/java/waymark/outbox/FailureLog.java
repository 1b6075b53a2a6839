package waymark.outbox;

import io.micronaut.core.annotation.Nullable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;

/**
 * Tells of failures that may come a thousand times a minute: each kind in full once, then in one line a minute with how
 * often it came. A kind is what was done, the exception's class and where it was thrown.
 */
final class FailureLog {
    private static final Duration QUIET = Duration.ofMinutes(1);

    /** More kinds than this are told anew: a process that runs for long keeps no list of all that ever failed. */
    private static final int KINDS = 100;

    private record Kind(String what, Class<?> failure, @Nullable StackTraceElement where) {}

    private record Told(Instant at, int since) {}

    private final Logger log;
    private final Clock clock;
    private final Map<Kind, Told> told = new HashMap<>();

    FailureLog(Logger log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Tells of a failure, or counts it.
     *
     * @param what what was done, without anything that differs from time to time
     * @param details what differs
     */
    synchronized void warn(String what, String details, Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        var kind = new Kind(what, failure.getClass(), trace.length == 0 ? null : trace[0]);
        Told before = told.get(kind);
        Instant now = clock.instant();
        if (before == null) {
            if (told.size() >= KINDS) {
                told.clear();
            }
            log.warn("{}: {}", what, details, failure);
            told.put(kind, new Told(now, 0));
        } else if (now.isBefore(before.at().plus(QUIET))) {
            told.put(kind, new Told(before.at(), before.since() + 1));
        } else {
            log.warn("{}: {}: {}; {} more like it before", what, details, failure.toString(), before.since());
            told.put(kind, new Told(now, 0));
        }
    }
}
