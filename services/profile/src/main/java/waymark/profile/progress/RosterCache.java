package waymark.profile.progress;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentStore;

/**
 * The rosters that are open somewhere, each kept until something in it is written, and the calls that wait for that.
 * Consents are not kept: every reading of a roster reads the live ones first.
 */
@Singleton
class RosterCache implements GracefulShutdownCapable {
    /** How long somebody may wait for a change. */
    static final Duration MAX_WAIT = Duration.ofSeconds(25);

    /** A list is read again for those who wait at most so often, however much is written. */
    private static final long MIN_INTERVAL = Duration.ofSeconds(1).toNanos();

    private final ConsentStore consents;
    private final StudentProgressQuery progress;
    private final RosterChangeStream changes;
    private volatile boolean isEnding;

    /** Some hundred kilobytes for a cohort of 300. */
    private final Cache<String, CachedRoster> rosters = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    RosterCache(ConsentStore consents, StudentProgressQuery progress, RosterChangeStream changes) {
        this.consents = consents;
        this.progress = progress;
        this.changes = changes;
    }

    /**
     * The list as it is now.
     *
     * @param log called with the consents of those whose lines are about to be read
     */
    Roster read(Cohort cohort, Consumer<List<Consent>> log) {
        return of(cohort).read(log);
    }

    /** The cohort of a roster that is kept; a cohort itself never changes. */
    Optional<Cohort> cohort(String id) {
        return Optional.ofNullable(rosters.getIfPresent(id)).map(list -> list.cohort);
    }

    /**
     * The list once it has another revision than the one that was seen, or as it is after so long. Waiting for a list
     * that somebody read already, and that stays as it is, asks the database nothing. It is for telling whether
     * something changed, not for showing.
     */
    Roster changed(Cohort cohort, String seen, Duration wait) {
        return of(cohort).changed(seen, System.nanoTime() + wait.toNanos());
    }

    private CachedRoster of(Cohort cohort) {
        return rosters.get(cohort.id(), id -> new CachedRoster(cohort));
    }

    private void changed(RosterChange change) {
        rosters.asMap().values().forEach(list -> list.changed(change));
    }

    private boolean inUse() {
        rosters.cleanUp();
        return rosters.estimatedSize() > 0 && !isEnding;
    }

    /** Answers all who wait, so that the shutdown need not wait for them. */
    @Override
    public CompletionStage<?> shutdownGracefully() {
        isEnding = true;
        changed(RosterChange.ANY);
        return CompletableFuture.completedFuture(null);
    }

    /** One cohort's roster. */
    private final class CachedRoster {
        private final Cohort cohort;
        private final Lock reading = new ReentrantLock();
        private final Lock waiting = new ReentrantLock();
        private final Condition wakeUp = waiting.newCondition();

        /** How many changes there were; the roster is current as long as it is as many as when its reading began. */
        private final AtomicLong changesSeen = new AtomicLong();

        private final AtomicInteger readers = new AtomicInteger();
        private volatile long asOf = -1;
        private volatile long readAt;
        private volatile @Nullable Roster roster;

        private CachedRoster(Cohort cohort) {
            this.cohort = cohort;
        }

        private Roster read(Consumer<List<Consent>> log) {
            changes.follow(RosterCache.this::changed, RosterCache.this::inUse);
            readers.incrementAndGet();
            try {
                long before = changesSeen.get();
                List<Consent> live = consents.live(cohort);
                log.accept(live);
                reading.lock();
                try {
                    Roster known = roster;
                    if (known == null || !isCurrent() || !known.isOf(live)) {
                        known = Roster.of(progress.lines(live));
                        roster = known;
                        readAt = System.nanoTime();
                        asOf = before;
                    }
                    return known;
                } finally {
                    reading.unlock();
                }
            } finally {
                readers.decrementAndGet();
            }
        }

        private boolean isCurrent() {
            return asOf == changesSeen.get();
        }

        private Roster changed(String seen, long end) {
            while (true) {
                Roster known = roster;
                Roster now = known != null && isCurrent() ? known : read(unlogged -> {});
                if (!now.revision().equals(seen) || System.nanoTime() - end >= 0 || isEnding) {
                    return now;
                }
                await(end);
            }
        }

        private void await(long end) {
            waiting.lock();
            try {
                for (long left = end - System.nanoTime(); left > 0 && isCurrent() && !isEnding; ) {
                    left = wakeUp.awaitNanos(left);
                }
                long pause = Math.min(MIN_INTERVAL - (System.nanoTime() - readAt), end - System.nanoTime());
                while (pause > 0 && !isEnding) {
                    pause = wakeUp.awaitNanos(pause);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for a change", e);
            } finally {
                waiting.unlock();
            }
        }

        private void changed(RosterChange change) {
            // While somebody reads, it is not known yet whose lines there will be.
            if (change.concerns(cohort.id(), readers.get() > 0 ? null : roster)) {
                changesSeen.incrementAndGet();
                waiting.lock();
                try {
                    wakeUp.signalAll();
                } finally {
                    waiting.unlock();
                }
            }
        }
    }
}
