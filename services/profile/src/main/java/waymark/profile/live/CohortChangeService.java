package waymark.profile.live;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import waymark.edge.RefusedException;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.CohortStore;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentStore;

/**
 * The cohorts of which pages are open, and who is to be told of changes in them. As long as nothing happens in a cohort
 * it asks the database nothing and wakes nobody.
 */
@Singleton
public class CohortChangeService implements GracefulShutdownCapable {
    /** How long somebody may wait for a change. */
    public static final Duration MAX_WAIT = Duration.ofSeconds(25);

    /** A cohort's changes are told at most so often, however many there are. */
    private static final long INTERVAL = Duration.ofSeconds(1).toNanos();

    /** Often enough for what ends silent connections: the gateway does after ten seconds. */
    static final Duration SILENCE = Duration.ofSeconds(7);

    /** A cohort is followed so long after somebody asked for it. */
    private static final long KEPT = Duration.ofMinutes(5).toNanos();

    /** More pages of a group one counselor has open by mistake only. */
    private static final int MOST_PAGES = 20;

    private final CohortStore cohorts;
    private final ConsentStore consents;
    private final CohortChangeStream stream;
    private final TaskScheduler scheduler;
    private final ExecutorService threads;
    private final Map<String, OpenCohort> open = new ConcurrentHashMap<>();
    private volatile boolean isEnding;

    CohortChangeService(
            CohortStore cohorts,
            ConsentStore consents,
            CohortChangeStream stream,
            @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler,
            @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        this.cohorts = cohorts;
        this.consents = consents;
        this.stream = stream;
        this.scheduler = scheduler;
        this.threads = threads;
        scheduler.scheduleAtFixedRate(SILENCE, SILENCE, this::silence);
    }

    /** The revision of a cohort's list before it is read: what is written from now on has a newer one. */
    public String revision(Cohort cohort) {
        return text(follow(cohort.id()).changes().revision());
    }

    /** Of whom something was written since that revision, for a list that was read then; empty if it may be anybody. */
    public Optional<List<String>> changedSince(Cohort cohort, String seen) {
        return follow(cohort.id()).changes().changedSince(revision(seen));
    }

    /**
     * The revision of a cohort's list once it is newer than the one that was seen, or as it is after so long. Waiting
     * where nothing happens asks the database nothing.
     *
     * @param person of whom something is open; null for nobody
     * @throws RefusedException absent if the caller does not lead the cohort, forbidden if that person does not agree
     */
    public String changed(String cohort, String counselor, @Nullable String person, String seen, Duration wait) {
        OpenCohort followed = follow(cohort);
        CohortChanges changes = followed.changes();
        long revision = revision(seen);
        check(followed, counselor, person);
        followed.await(
                wait.toNanos(),
                () -> isEnding
                        || changes.newerThan(revision, person)
                        || !changes.isLedBy(counselor)
                        || person != null && !changes.has(person));
        check(followed, counselor, person);
        return text(changes.revision());
    }

    /**
     * Tells a page of every change from a revision on, until it is closed or may not be open any more.
     *
     * @throws RefusedException absent if the counselor does not lead the cohort, forbidden if that person does not
     *     agree, conflict if they have too many pages open
     */
    OpenPage open(String cohort, String counselor, @Nullable String person, long seen, OpenPage.Receiver receiver) {
        OpenCohort followed = follow(cohort);
        OpenPage page = new OpenPage(counselor, person, seen, receiver);
        followed.pages().add(page);
        tellSoon(followed, 0);
        return page;
    }

    /** May that be open? Throws as {@link #open} does. */
    void checkOpen(String cohort, String counselor, @Nullable String person) {
        OpenCohort followed = follow(cohort);
        check(followed, counselor, person);
        // Of each group by itself: one page may be told of all groups there are.
        long pages = followed.pages().stream()
                .filter(page -> page.counselor().equals(counselor))
                .count();
        if (pages >= MOST_PAGES) {
            throw RefusedException.conflict(
                    "too-many-pages",
                    "You have too many pages open. Close some, or reload this one to see what is new.");
        }
    }

    /** A page that was slow takes more: what it could not be told before follows. */
    void resume(String cohort, OpenPage page) {
        OpenCohort followed = open.get(cohort);
        if (followed != null && page.isBehind(followed.changes())) {
            tellSoon(followed, followed.nanosUntil(INTERVAL));
        }
    }

    void close(String cohort, OpenPage page) {
        OpenCohort followed = open.get(cohort);
        if (followed != null) {
            followed.pages().remove(page);
            followed.used();
        }
    }

    private void check(OpenCohort followed, String counselor, @Nullable String person) {
        refresh(followed);
        if (!followed.changes().isLedBy(counselor)) {
            if (!followed.changes().exists()) {
                open.remove(followed.id());
            }
            throw Cohort.absent();
        }
        if (person != null && !followed.changes().has(person)) {
            throw Consent.missing();
        }
    }

    private OpenCohort follow(String cohort) {
        OpenCohort followed = open.compute(cohort, (id, known) -> (known == null ? new OpenCohort(id) : known).used());
        followed.changes().begin(stream.follow(this::changed, this::inUse));
        return followed;
    }

    private boolean inUse() {
        open.keySet().forEach(id -> open.computeIfPresent(id, (i, known) -> known.isUnused(KEPT) ? null : known));
        return !open.isEmpty() && !isEnding;
    }

    private void changed(CohortChange change) {
        open.values().stream()
                .filter(followed -> followed.changes().note(change))
                .forEach(followed -> tellSoon(followed, followed.nanosUntil(INTERVAL)));
    }

    private void tellSoon(OpenCohort followed, long nanos) {
        if (followed.beginTelling()) {
            scheduler.schedule(Duration.ofNanos(nanos), () -> threads.execute(() -> tell(followed)));
        }
    }

    private void tell(OpenCohort followed) {
        followed.endTelling();
        refresh(followed);
        followed.tell();
    }

    /** Reads who leads the cohort and who is in it, if that changed. */
    private void refresh(OpenCohort followed) {
        followed.read(changes -> {
            Cohort now = cohorts.find(followed.id()).orElse(null);
            changes.read(now, now == null ? List.of() : consents.live(now));
        });
    }

    /** Says that connections are still there; and what could not be told before is told now. */
    private void silence() {
        for (OpenCohort followed : open.values()) {
            if (!followed.pages().isEmpty()) {
                followed.pages().forEach(OpenPage::silence);
                tellSoon(followed, 0);
            }
        }
    }

    static String text(long revision) {
        return Long.toHexString(revision);
    }

    /** A revision as it was told; one that never was is older than all. */
    static long revision(String text) {
        try {
            return Long.parseUnsignedLong(text, 16);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Sends home all who wait, so that the shutdown need not wait for them. */
    @Override
    public CompletionStage<?> shutdownGracefully() {
        isEnding = true;
        open.values().forEach(followed -> {
            followed.pages().forEach(OpenPage::end);
            followed.wake();
        });
        return CompletableFuture.completedFuture(null);
    }
}
