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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.edge.UnavailableException;
import waymark.events.CareerEvent;
import waymark.events.CareerEvent.CareerPublished;
import waymark.events.CareerEvent.CareerWithdrawn;

/** The public careers as the newest events tell, in memory. Tells others when they have changed. */
@Singleton
public class CareerCatalog {
    private static final Logger LOG = LoggerFactory.getLogger(CareerCatalog.class);
    private static final Duration QUIET = Duration.ofMillis(200);

    private record Held(long revision, @Nullable Career career) {}

    private final Map<String, Held> newest = new HashMap<>();
    private final List<Consumer<CatalogSnapshot>> interested = new CopyOnWriteArrayList<>();
    private final Debouncer debouncer =
            new Debouncer(QUIET, this::tell, e -> LOG.warn("What follows from changed careers is tried again", e));
    private volatile boolean isRead;

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
            debouncer.signal();
        }
    }

    /** What was there at the start is read. */
    void caughtUp() {
        isRead = true;
        debouncer.signal();
    }

    /**
     * The careers as they are now. Put together when asked for, so that a thousand imported ones cost one catalogue and not a thousand.
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
                        newest.values().stream().mapToLong(Held::revision).sum());
            }
            return current;
        }
    }

    /** Calls back, on a thread of its own, when careers have changed and no more changes come for a moment. */
    public void whenChanged(Consumer<CatalogSnapshot> consumer) {
        interested.add(consumer);
    }

    private void tell() {
        interested.forEach(consumer -> consumer.accept(snapshot()));
    }

    @PreDestroy
    void close() {
        debouncer.close();
    }
}
