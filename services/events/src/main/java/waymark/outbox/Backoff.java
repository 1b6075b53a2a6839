package waymark.outbox;

import java.time.Duration;
import waymark.edge.Unavailable;

/** When to try a record again, and when to give it up. */
final class Backoff {
    /** Attempts at a record before it is dead. */
    static final int ATTEMPTS = 5;

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration MOST = Duration.ofSeconds(5);

    private Backoff() {}

    /** The wait after the n-th failed attempt (from 1): 0.1, 0.2, 0.4 … at most 5 s. */
    static Duration after(int failures) {
        int doublings = Math.min(failures - 1, 10);
        Duration wait = FIRST.multipliedBy(1L << doublings);
        return wait.compareTo(MOST) > 0 ? MOST : wait;
    }

    /** Dead is what can never succeed, or failed too often for another reason than an absent helper. */
    static boolean isDead(Throwable failure, int failures) {
        return failure instanceof Envelope.Poison || (failures >= ATTEMPTS && !Unavailable.is(failure));
    }
}
