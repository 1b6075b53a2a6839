package waymark.recommendation.instrument;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import waymark.edge.UnavailableException;
import waymark.events.InstrumentEvent;
import waymark.events.InstrumentEvent.InstrumentPublished;
import waymark.outbox.OneShotTimer;

/** The instruments as the newest events tell, in memory. Tells others when they have changed. */
@Singleton
public class InstrumentCatalog {
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Map<String, KnownInstrument> newest = new ConcurrentHashMap<>();
    private final List<Runnable> interested = new CopyOnWriteArrayList<>();
    private final OneShotTimer timer = new OneShotTimer("What follows from changed instruments", RETRY, this::tell);
    private volatile boolean isRead;

    /** Takes in what an event says, unless a newer one of that version of the instrument is known. */
    void put(InstrumentEvent event) {
        switch (event) {
            case InstrumentPublished published -> {
                KnownInstrument fresh = KnownInstrument.of(published);
                KnownInstrument now = newest.merge(
                        fresh.key(), fresh, (held, other) -> held.revision() >= other.revision() ? held : other);
                if (now == fresh && isRead) {
                    timer.within(Duration.ZERO);
                }
            }
        }
    }

    /** What was there at the start is read. */
    void caughtUp() {
        isRead = true;
        timer.within(Duration.ZERO);
    }

    /**
     * The instruments as they are now.
     *
     * @throws UnavailableException while those that were there at the start are still being read
     */
    public KnownInstruments snapshot() {
        if (!isRead) {
            throw new UnavailableException("The instruments are not read yet", null);
        }
        return KnownInstruments.of(newest.values());
    }

    /** Calls back, on a thread of its own, when an instrument came or changed. */
    public void whenChanged(Runnable consumer) {
        interested.add(consumer);
    }

    private void tell() {
        interested.forEach(Runnable::run);
    }

    @PreDestroy
    void close() {
        timer.close();
    }
}
