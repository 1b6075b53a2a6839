package waymark.content.catalog;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Changes heard of and not yet read. They are due together when it has been quiet for a moment, or when the first has
 * waited too long: one edit shows at once, and an import of a thousand careers costs a few rebuilds. Times are in
 * nanoseconds.
 */
final class RefreshQueue {
    static final long QUIET = Duration.ofMillis(150).toNanos();
    static final long MAX = Duration.ofSeconds(3).toNanos();

    private final Map<String, Long> revisions = new HashMap<>();
    private long first;
    private long last;

    synchronized void add(String id, long revision, long now) {
        if (revisions.isEmpty()) {
            first = now;
        }
        last = now;
        revisions.merge(id, revision, Math::max);
    }

    /** How long until something is due, not less than zero; empty if nothing is pending. */
    synchronized OptionalLong untilDue(long now) {
        return revisions.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, Math.min(last + QUIET, first + MAX) - now));
    }

    /** What is to be read now; it stays pending until it is {@link #done}, so a failure loses nothing. */
    synchronized Map<String, Long> due(long now) {
        boolean due = now - last >= QUIET || now - first >= MAX;
        return due ? Map.copyOf(revisions) : Map.of();
    }

    /** Forgets what was read, but for what changed once more meanwhile. */
    synchronized void done(Map<String, Long> read) {
        if (revisions.entrySet().removeAll(read.entrySet())) {
            first = last;
        }
    }
}
