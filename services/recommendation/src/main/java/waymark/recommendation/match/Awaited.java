package waymark.recommendation.match;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Those who wait for something that is not written yet, by its id. */
final class Awaited {
    private final Map<String, CompletableFuture<Void>> news = new ConcurrentHashMap<>();
    private final Duration again;

    /**
     * Nobody waits yet.
     *
     * @param again after so long it is read again in any case: another instance may have written it, which nobody here
     *     is told of, and of several who wait for the same the first to leave takes the news along
     */
    Awaited(Duration again) {
        this.again = again;
    }

    /**
     * Reads until there is something, at once after it was written.
     *
     * @param wait the longest it may take
     * @return empty if there was nothing all the time
     */
    <T> Optional<T> await(String id, Duration wait, Supplier<Optional<T>> read) {
        long end = System.nanoTime() + wait.toNanos();
        while (true) {
            // Before it is read: what is written in between is heard of.
            CompletableFuture<Void> written = news.computeIfAbsent(id, i -> new CompletableFuture<>());
            try {
                Optional<T> found = read.get();
                long left = end - System.nanoTime();
                if (found.isPresent() || left <= 0) {
                    return found;
                }
                written.get(Math.min(again.toNanos(), left), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } finally {
                news.remove(id, written);
            }
        }
    }

    /** Whoever waits for this looks at once. */
    void written(String id) {
        CompletableFuture<Void> waiting = news.remove(id);
        if (waiting != null) {
            waiting.complete(null);
        }
    }

    /** How many are waited for. */
    int size() {
        return news.size();
    }
}
