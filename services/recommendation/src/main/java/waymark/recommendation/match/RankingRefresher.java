package waymark.recommendation.match;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import waymark.edge.TraceContext;
import waymark.recommendation.career.CareerCatalog;

/** Brings all kept rankings up to date with the careers: page by page, a few at a time, so that it never holds much or hurts. */
final class RankingRefresher {
    private static final int PAGE = 200;
    private static final int AT_ONCE = 8;

    private RankingRefresher() {}

    static void refresh(MatchStore store, CareerCatalog catalogue) {
        String trace = TraceContext.current();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<String> page = store.outdated(catalogue, "", PAGE);
            while (!page.isEmpty()) {
                CompletableFuture.allOf(page.stream()
                                .map(id -> CompletableFuture.runAsync(
                                        () -> TraceContext.continuing(trace).run(() -> store.refresh(id, catalogue)),
                                        workers))
                                .toArray(CompletableFuture[]::new))
                        .join();
                page = store.outdated(catalogue, page.getLast(), PAGE);
            }
        }
    }
}
