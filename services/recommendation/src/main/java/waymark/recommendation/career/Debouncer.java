package waymark.recommendation.career;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import waymark.edge.TraceContext;

/** Does work once after a flurry of signals: when none has come for a moment, but not later than five such moments. */
final class Debouncer implements AutoCloseable {
    private static final int MAX_MOMENTS = 5;

    private final Semaphore signals = new Semaphore(0);
    private final Duration moment;
    private final Runnable work;
    private final Consumer<RuntimeException> failed;
    private final Thread thread;
    private volatile @Nullable String trace;

    /**
     * Begins to wait for signals.
     *
     * @param failed is told when the work fails; it is tried again after another moment
     */
    Debouncer(Duration moment, Runnable work, Consumer<RuntimeException> failed) {
        this.moment = moment;
        this.work = work;
        this.failed = failed;
        this.thread = Thread.ofVirtual().name("debouncer").start(this::run);
    }

    /** Something changed. */
    void signal() {
        trace = TraceContext.current();
        signals.release();
    }

    private void run() {
        try {
            while (true) {
                signals.acquire();
                awaitQuiet();
                attempt();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitQuiet() throws InterruptedException {
        long latest = System.nanoTime() + MAX_MOMENTS * moment.toNanos();
        long wait = moment.toNanos();
        while (wait > 0 && signals.tryAcquire(wait, TimeUnit.NANOSECONDS)) {
            signals.drainPermits();
            wait = Math.min(moment.toNanos(), latest - System.nanoTime());
        }
        signals.drainPermits();
    }

    /** What fails is tried again with the next signal, which it gives itself. */
    private void attempt() {
        try {
            TraceContext.continuing(trace).run(work);
        } catch (RuntimeException e) {
            if (!thread.isInterrupted()) {
                failed.accept(e);
                signals.release();
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
