package waymark.outbox;

import io.micronaut.core.annotation.Nullable;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.LoggerFactory;

/**
 * Runs work some time after it was asked to, and only then: a timer that looks again and again whether there is
 * something to do keeps a quiet machine busy. The earliest of the times asked for counts. Runs are on virtual threads,
 * one at a time; one that fails is tried again.
 */
public final class OneShotTimer implements AutoCloseable {
    private final String what;
    private final Runnable work;
    private final Duration again;
    private final BiConsumer<Duration, Runnable> after;
    private final FailureLog failures;

    /** When the next run begins, by the system's nanoseconds; null if nobody asked for one. */
    private @Nullable Long next;

    /** The shortest delay asked for while the work runs, counted from its end; null if nobody asked. */
    private @Nullable Duration wished;

    private boolean running;
    private boolean closed;

    /**
     * A timer that is not set.
     *
     * @param what what the work does, as the log names its failures
     * @param again how long after a failure it is tried again
     */
    public OneShotTimer(String what, Duration again, Runnable work) {
        this(what, again, work, OneShotTimer::start);
    }

    OneShotTimer(String what, Duration again, Runnable work, BiConsumer<Duration, Runnable> after) {
        this.what = what;
        this.again = again;
        this.work = work;
        this.after = after;
        this.failures = new FailureLog(LoggerFactory.getLogger(OneShotTimer.class), Clock.systemUTC());
    }

    private static void start(Duration delay, Runnable run) {
        CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, Thread::startVirtualThread)
                .execute(run);
    }

    /**
     * Runs the work after this delay, or sooner if that was asked for already. While the work runs, the delay counts
     * from its end.
     */
    public synchronized void within(Duration delay) {
        if (running) {
            wished = wished == null || delay.compareTo(wished) < 0 ? delay : wished;
            return;
        }
        long at = System.nanoTime() + delay.toNanos();
        if (!closed && (next == null || at - next < 0)) {
            next = at;
            after.accept(delay, () -> run(at));
        }
    }

    private void run(long at) {
        if (!begins(at)) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException e) {
            failures.warn(what + " is tried again", String.valueOf(e.getMessage()), e);
            within(again);
        } finally {
            end();
        }
    }

    /** Not if an earlier run took its place. */
    private synchronized boolean begins(long at) {
        if (closed || next == null || next != at) {
            return false;
        }
        next = null;
        running = true;
        return true;
    }

    private synchronized void end() {
        running = false;
        if (wished != null) {
            Duration delay = wished;
            wished = null;
            within(delay);
        }
    }

    /** Begins no more runs. */
    @Override
    public synchronized void close() {
        closed = true;
    }
}
