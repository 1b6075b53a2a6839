package waymark.profile.person;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * A filter that runs on the event loop and goes to another thread only for the few requests for which it must ask the
 * database: a thread for every request would cost as much as what the request is about.
 */
public abstract class OffloadingFilter implements Ordered {
    private final Executor threads;

    /** A filter that waits on these threads. */
    protected OffloadingFilter(Executor threads) {
        this.threads = threads;
    }

    /** Goes on with the request once the work is done on a thread that may wait, or with what it throws. */
    protected CompletionStage<Optional<HttpResponse<?>>> offload(Runnable work) {
        CompletableFuture<Optional<HttpResponse<?>>> done = new CompletableFuture<>();
        threads.execute(PropagatedContext.getOrEmpty().wrap(() -> {
            try {
                work.run();
                done.complete(Optional.empty());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        }));
        return done;
    }
}
