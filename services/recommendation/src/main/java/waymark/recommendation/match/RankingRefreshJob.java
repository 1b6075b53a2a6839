package waymark.recommendation.match;

import com.mongodb.client.MongoDatabase;
import io.micronaut.context.annotation.Context;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import waymark.edge.TraceContext;
import waymark.outbox.JobLease;
import waymark.recommendation.input.RankingInput;
import waymark.recommendation.input.RankingInputCatalog;

/**
 * Brings all kept rankings up to date when careers or instruments have changed: page by page and a few at a time, so
 * that it takes little memory and leaves the database to those who wait. Every instance hears of the change; one does
 * the work, and the others look every now and then whether it is done or they have to go on with it.
 */
@Context
class RankingRefreshJob {
    /** Its lease's name. */
    static final String NAME = "ranking-refresh";

    private static final int PAGE = 200;
    private static final int AT_ONCE = 8;
    private static final Duration LOOK = Duration.ofMillis(500);

    private final MatchStore store;
    private final OutdatedRankingQuery outdated;
    private final MongoDatabase database;

    RankingRefreshJob(MatchStore store, MongoDatabase database, RankingInputCatalog inputs) {
        this.store = store;
        this.outdated = new OutdatedRankingQuery(database);
        this.database = database;
        inputs.whenChanged(this::refresh);
    }

    /** Returns when every ranking is of these careers and instruments or newer ones, whoever did it. */
    void refresh(RankingInput now) {
        // Of this call alone, so that another of this instance gives back only what it took itself.
        JobLease lease = new JobLease(database, NAME);
        while (!(lease.take() ? refreshAll(now, lease) : isDone(now))) {
            awaitOther();
        }
    }

    private boolean isDone(RankingInput now) {
        return outdated.page(now, "", 1).isEmpty();
    }

    /** False if the lease was lost on the way. */
    private boolean refreshAll(RankingInput now, JobLease lease) {
        String trace = TraceContext.current();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<String> page = outdated.page(now, "", PAGE);
            while (!page.isEmpty()) {
                if (!lease.prolong()) {
                    return false;
                }
                CompletableFuture.allOf(page.stream()
                                .map(id -> CompletableFuture.runAsync(
                                        () -> TraceContext.continuing(trace).run(() -> store.refresh(id, now)),
                                        workers))
                                .toArray(CompletableFuture[]::new))
                        .join();
                page = outdated.page(now, page.getLast(), PAGE);
            }
            return true;
        } finally {
            lease.release();
        }
    }

    private static void awaitOther() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Ended while another instance ranks", e);
        }
    }
}
