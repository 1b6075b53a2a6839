package waymark.profile.person;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * A filter that mostly knows what to do, on the event loop, and has to ask the database now and then: another thread for every request
 * would cost as much as what the request is about.
 */
public abstract class AskingFilter implements Ordered {
    private final Executor threads;

    /** A filter that waits on these threads. */
    protected AskingFilter(Executor threads) {
        this.threads = threads;
    }

    /** Goes on with the request once the work is done on a thread that may wait, or with what it throws. */
    protected CompletionStage<Optional<HttpResponse<?>>> once(Runnable work) {
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
