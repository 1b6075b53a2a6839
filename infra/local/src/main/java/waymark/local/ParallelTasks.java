package waymark.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs things at the same time. */
final class ParallelTasks {
    private ParallelTasks() {}

    static CompletableFuture<Void> begin(Runnable work) {
        return CompletableFuture.runAsync(
                work, task -> Thread.ofPlatform().daemon().start(task));
    }

    /** Waits for all of them, but no longer than until the first fails; throws what that one threw. */
    static void await(List<CompletableFuture<Void>> works) {
        var failed = new CompletableFuture<Void>();
        works.forEach(work -> work.whenComplete((done, error) -> {
            if (error != null) {
                failed.completeExceptionally(error);
            }
        }));
        try {
            CompletableFuture.anyOf(failed, CompletableFuture.allOf(works.toArray(CompletableFuture[]::new)))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
