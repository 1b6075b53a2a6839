package waymark.recommendation.career;

import io.micronaut.core.annotation.Nullable;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import waymark.edge.TraceContext;
import waymark.edge.UnavailableException;
import waymark.events.CareerEvent;
import waymark.events.CareerEvent.CareerPublished;
import waymark.events.CareerEvent.CareerWithdrawn;
import waymark.outbox.OneShotTimer;
import waymark.recommendation.affinity.DutyVectors;

/** The public careers as the newest events tell, in memory. Tells others when they have changed. */
@Singleton
public class CareerCatalog {
    /** So long changes are gathered: an import of a thousand careers is told a few times. */
    private static final Duration GATHERED = Duration.ofSeconds(1);

    private record Held(long revision, @Nullable Career career) {}

    private final Map<String, Held> newest = new HashMap<>();
    private final List<Consumer<CatalogSnapshot>> interested = new CopyOnWriteArrayList<>();
    private final OneShotTimer timer = new OneShotTimer("What follows from changed careers", GATHERED, this::tell);
    private final DutyVectors vectors = new DutyVectors();
    private volatile boolean isRead;
    private volatile @Nullable String trace;

    /** Null when a career has changed since. */
    private volatile @Nullable CatalogSnapshot current;

    /** Takes in what an event says, unless a newer one of that career is known. */
    void put(CareerEvent event) {
        synchronized (newest) {
            Held held = newest.get(event.career());
            if (held != null && held.revision() >= event.revision()) {
                return;
            }
            newest.put(
                    event.career(),
                    switch (event) {
                        case CareerPublished published -> new Held(published.revision(), Career.of(published));
                        case CareerWithdrawn withdrawn -> new Held(withdrawn.revision(), null);
                    });
            current = null;
        }
        if (isRead) {
            tellSoon();
        }
    }

    /** What was there at the start is read. */
    void caughtUp() {
        isRead = true;
        tellSoon();
    }

    private void tellSoon() {
        trace = TraceContext.current();
        timer.within(GATHERED);
    }

    /**
     * The careers as they are now. Put together when asked for, so that a thousand imported ones cost one catalogue and
     * not a thousand.
     *
     * @throws UnavailableException while those that were there at the start are still being read
     */
    public CatalogSnapshot snapshot() {
        if (!isRead) {
            throw new UnavailableException("The careers are not read yet", null);
        }
        CatalogSnapshot now = current;
        return now == null ? together() : now;
    }

    private CatalogSnapshot together() {
        synchronized (newest) {
            if (current == null) {
                current = CatalogSnapshot.of(
                        newest.values().stream()
                                .map(Held::career)
                                .filter(Objects::nonNull)
                                .toList(),
                        newest.values().stream().mapToLong(Held::revision).sum(),
                        vectors);
            }
            return current;
        }
    }

    /** Calls back, on a thread of its own and in the trace of the last change, soon after careers have changed. */
    public void whenChanged(Consumer<CatalogSnapshot> consumer) {
        interested.add(consumer);
    }

    private void tell() {
        TraceContext.continuing(trace).run(() -> interested.forEach(consumer -> consumer.accept(snapshot())));
    }

    @PreDestroy
    void close() {
        timer.close();
    }
}
