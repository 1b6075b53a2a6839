package waymark.profile.cohort;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

/**
 * The lists somebody looks at, each kept until something in it is written, and those who wait for that. Who may be seen is not kept:
 * whoever reads a list reads the live consents first.
 */
@Singleton
class RosterCache implements GracefulShutdownCapable {
    /** How long somebody may wait for a change. */
    static final Duration MAX_WAIT = Duration.ofSeconds(25);

    /** A list is read again for those who wait at most so often, however much is written. */
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final ConsentStore consents;
    private final StudentProgressQuery progress;
    private final CohortChangeStream changes;
    private volatile boolean ending;

    /** Some hundred kilobytes for a cohort of 300. */
    private final Cache<String, Followed> followed = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    RosterCache(ConsentStore consents, StudentProgressQuery progress, CohortChangeStream changes) {
        this.consents = consents;
        this.progress = progress;
        this.changes = changes;
    }

    /**
     * The list as it is now.
     *
     * @param look told whose lines are about to be read, before they are
     */
    Roster read(Cohort cohort, Consumer<List<Consent>> look) {
        return of(cohort).read(look);
    }

    /** The cohort of a list that is kept; nothing of it changes while it is there. */
    Optional<Cohort> known(String id) {
        return Optional.ofNullable(followed.getIfPresent(id)).map(list -> list.cohort);
    }

    /**
     * The list once it has another revision than the one that was seen, or as it is after so long. Waiting for a list that somebody
     * read already, and that stays as it is, asks the database nothing. It is for telling whether something changed, not for showing.
     */
    Roster changed(Cohort cohort, String seen, Duration wait) {
        return of(cohort).changed(seen, System.nanoTime() + wait.toNanos());
    }

    private Followed of(Cohort cohort) {
        return followed.get(cohort.id(), id -> new Followed(cohort));
    }

    private void changed(CohortChange change) {
        followed.asMap().values().forEach(list -> list.changed(change));
    }

    private boolean wanted() {
        followed.cleanUp();
        return followed.estimatedSize() > 0 && !ending;
    }

    /** Sends home who waits, so that nobody's waiting holds up the end. */
    @Override
    public CompletionStage<?> shutdownGracefully() {
        ending = true;
        changed(CohortChange.ANY);
        return CompletableFuture.completedFuture(null);
    }

    /** One cohort's list. */
    private final class Followed {
        private final Cohort cohort;
        private final Lock reading = new ReentrantLock();
        private final Lock waiting = new ReentrantLock();
        private final Condition news = waiting.newCondition();

        /** How many changes were heard of; a list is good as long as it is as many as when its reading began. */
        private final AtomicLong heard = new AtomicLong();

        private final AtomicInteger readers = new AtomicInteger();
        private volatile long asOf = -1;
        private volatile long readAt;
        private volatile Roster roster;

        private Followed(Cohort cohort) {
            this.cohort = cohort;
        }

        private Roster read(Consumer<List<Consent>> look) {
            changes.follow(RosterCache.this::changed, RosterCache.this::wanted);
            readers.incrementAndGet();
            try {
                long before = heard.get();
                List<Consent> live = consents.live(cohort);
                look.accept(live);
                reading.lock();
                try {
                    if (!good() || !roster.isOf(live)) {
                        roster = Roster.of(progress.lines(live));
                        readAt = System.nanoTime();
                        asOf = before;
                    }
                    return roster;
                } finally {
                    reading.unlock();
                }
            } finally {
                readers.decrementAndGet();
            }
        }

        private boolean good() {
            return asOf == heard.get();
        }

        private Roster changed(String seen, long end) {
            while (true) {
                Roster now = good() ? roster : read(nobodyLooks -> {});
                if (!now.revision().equals(seen) || System.nanoTime() - end >= 0 || ending) {
                    return now;
                }
                await(end);
            }
        }

        private void await(long end) {
            waiting.lock();
            try {
                for (long left = end - System.nanoTime(); left > 0 && good() && !ending; ) {
                    left = news.awaitNanos(left);
                }
                long again = Math.min(PAUSE - (System.nanoTime() - readAt), end - System.nanoTime());
                while (again > 0 && !ending) {
                    again = news.awaitNanos(again);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for a change", e);
            } finally {
                waiting.unlock();
            }
        }

        private void changed(CohortChange change) {
            // While somebody reads, it is not known yet whose lines there will be.
            if (change.concerns(cohort.id(), readers.get() > 0 ? null : roster)) {
                heard.incrementAndGet();
                waiting.lock();
                try {
                    news.signalAll();
                } finally {
                    waiting.unlock();
                }
            }
        }
    }
}
