package waymark.recommendation.instrument;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import waymark.edge.UnavailableException;
import waymark.events.InstrumentEvent;
import waymark.events.InstrumentEvent.InstrumentPublished;
import waymark.outbox.OneShotTimer;

/** The instruments as the newest events tell, in memory. Tells others when they have changed. */
@Singleton
public class InstrumentCatalog {
    /** So long changes are gathered, as those of careers are: at a start both come together. */
    private static final Duration GATHERED = Duration.ofSeconds(1);

    private final Map<String, KnownInstrument> newest = new HashMap<>();
    private final List<Runnable> interested = new CopyOnWriteArrayList<>();
    private final OneShotTimer timer = new OneShotTimer("What follows from changed instruments", GATHERED, this::tell);
    private volatile KnownInstruments current = KnownInstruments.none();
    private volatile boolean isRead;

    /** Takes in what an event says, unless a newer one of that version of the instrument is known. */
    void put(InstrumentEvent event) {
        boolean isNews =
                switch (event) {
                    case InstrumentPublished published -> put(KnownInstrument.of(published));
                };
        if (isNews && isRead) {
            timer.within(GATHERED);
        }
    }

    private boolean put(KnownInstrument fresh) {
        synchronized (newest) {
            KnownInstrument held = newest.get(fresh.key());
            if (held != null && held.revision() >= fresh.revision()) {
                return false;
            }
            newest.put(fresh.key(), fresh);
            current = KnownInstruments.of(newest.values());
            return true;
        }
    }

    /** What was there at the start is read. */
    void caughtUp() {
        isRead = true;
        timer.within(GATHERED);
    }

    /**
     * The instruments as they are now: the same until one comes or changes.
     *
     * @throws UnavailableException while those that were there at the start are still being read
     */
    public KnownInstruments snapshot() {
        if (!isRead) {
            throw new UnavailableException("The instruments are not read yet", null);
        }
        return current;
    }

    /** Calls back, on a thread of its own, soon after an instrument came or changed. */
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
