package waymark.backends;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** One server for the whole JVM, started by whoever asks first; a failed start is told to everyone who asks. */
public final class SharedBackend<T> {
    private final Supplier<T> start;
    private CompletableFuture<T> value;

    /**
     * Not started yet.
     *
     * @param start does it, once
     */
    public SharedBackend(Supplier<T> start) {
        this.start = start;
    }

    /** Begins starting without waiting. */
    synchronized CompletableFuture<T> begin() {
        if (value == null) {
            value = CompletableFuture.supplyAsync(
                    start, work -> Thread.ofPlatform().start(work));
        }
        return value;
    }

    /**
     * Waits until it is started.
     *
     * @throws java.util.concurrent.CompletionException each time, with the reason, if it could not be
     */
    public T get() {
        return begin().join();
    }
}
