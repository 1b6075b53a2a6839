package waymark.profile.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A cohort of which a page is open somewhere, or was a moment ago. */
final class OpenCohort {
    private final String id;
    private final CohortChanges changes;
    private final List<OpenPage> pages = new CopyOnWriteArrayList<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean telling = new AtomicBoolean();
    private final Lock lock = new ReentrantLock();
    private final Condition told = lock.newCondition();
    private volatile long usedAt = System.nanoTime();
    private volatile long toldAt = usedAt - Long.MAX_VALUE / 4;

    OpenCohort(String id) {
        this.id = id;
        this.changes = new CohortChanges(id);
    }

    String id() {
        return id;
    }

    CohortChanges changes() {
        return changes;
    }

    List<OpenPage> pages() {
        return pages;
    }

    OpenCohort used() {
        usedAt = System.nanoTime();
        return this;
    }

    /** Reads what must be read, once for all who need it. */
    void read(Consumer<CohortChanges> reading) {
        lock.lock();
        try {
            if (changes.beginReading()) {
                reading.accept(changes);
            }
        } catch (RuntimeException e) {
            changes.notRead();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /** Did nobody ask for it so long, and is nobody told of it? */
    boolean isUnused(long nanos) {
        return pages.isEmpty() && waiting.get() == 0 && System.nanoTime() - usedAt > nanos;
    }

    /** Is whoever calls the one to tell what is noted? Then it is not told twice. */
    boolean beginTelling() {
        return telling.compareAndSet(false, true);
    }

    /** How long until it may be told again, if that is to be no more often than so. */
    long nanosUntil(long interval) {
        return Math.max(0, interval - (System.nanoTime() - toldAt));
    }

    /** What is noted from here on is told another time. */
    void endTelling() {
        toldAt = System.nanoTime();
        telling.set(false);
    }

    /** Tells all who have a page open or wait. */
    void tell() {
        pages.removeIf(page -> !page.tell(changes));
        wake();
    }

    void wake() {
        lock.lock();
        try {
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits so long at the most, until it is told of something or need not be waited for. */
    void await(long nanos, BooleanSupplier enough) {
        waiting.incrementAndGet();
        lock.lock();
        try {
            for (long left = nanos; left > 0 && !enough.getAsBoolean(); ) {
                left = told.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a change", e);
        } finally {
            lock.unlock();
            waiting.decrementAndGet();
            used();
        }
    }
}
