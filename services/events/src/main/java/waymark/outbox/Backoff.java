package waymark.outbox;

import java.time.Duration;
import waymark.edge.UnavailableException;

/** When to try a record again, and when to give it up. */
final class Backoff {
    /** Attempts at a record before it is dead. */
    static final int ATTEMPTS = 5;

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration MAX = Duration.ofSeconds(5);

    private static final Duration MAX_RESTART = Duration.ofMinutes(1);

    private Backoff() {}

    /** The wait after the n-th failed attempt (from 1): 0.1, 0.2, 0.4 … at most 5 s. */
    static Duration after(int failures) {
        return doubled(failures, MAX);
    }

    /** The wait after reading a topic failed as a whole for the n-th time in a row: 0.1, 0.2, 0.4 … at most 60 s. */
    static Duration restart(int failures) {
        return doubled(failures, MAX_RESTART);
    }

    /**
     * Which failure in a row this is, from 1.
     *
     * @param before how many there were in a row before it
     * @param ran how long it went well since: longer than the longest wait, and a new row begins
     */
    static int inARow(int before, Duration ran) {
        return ran.compareTo(MAX_RESTART) > 0 ? 1 : before + 1;
    }

    private static Duration doubled(int failures, Duration most) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - 1, 10));
        return wait.compareTo(most) > 0 ? most : wait;
    }

    /** Dead is what can never succeed, or failed too often for another reason than an absent helper. */
    static boolean isDead(Throwable failure, int failures) {
        return failure instanceof Envelope.Poison || (failures >= ATTEMPTS && !UnavailableException.is(failure));
    }
}
