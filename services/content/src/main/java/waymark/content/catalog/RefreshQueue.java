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

    /**
     * The newest revision heard of, and when something was heard last: an older one may come late, and be the one that
     * is true.
     */
    private record Heard(long revision, long at) {}

    private final Map<String, Heard> heard = new HashMap<>();
    private Map<String, Heard> reading = Map.of();
    private long first;
    private long last;

    synchronized void add(String id, long revision, long now) {
        if (heard.isEmpty()) {
            first = now;
        }
        last = now;
        heard.merge(id, new Heard(revision, now), (old, news) -> new Heard(Math.max(old.revision(), revision), now));
    }

    /** How long until something is due, not less than zero; empty if nothing is pending. */
    synchronized OptionalLong untilDue(long now) {
        return heard.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, Math.min(last + QUIET, first + MAX) - now));
    }

    /** What is to be read now; it stays pending until it is {@link #done}, so a failure loses nothing. */
    synchronized Map<String, Long> due(long now) {
        boolean due = now - last >= QUIET || now - first >= MAX;
        reading = due ? Map.copyOf(heard) : Map.of();
        Map<String, Long> revisions = new HashMap<>();
        reading.forEach((id, news) -> revisions.put(id, news.revision()));
        return revisions;
    }

    /** Forgets what was due and has been read, but for what was heard of once more meanwhile. */
    synchronized void done() {
        if (heard.entrySet().removeAll(reading.entrySet())) {
            first = last;
        }
    }
}
