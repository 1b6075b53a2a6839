package waymark.recommendation.instrument;

import jakarta.inject.Singleton;
import waymark.events.InstrumentEvent;
import waymark.outbox.ReplayListener;

/** Keeps the {@link InstrumentCatalog} up to date, from the topic's start. */
@Singleton
class InstrumentListener implements ReplayListener<InstrumentEvent> {
    private final InstrumentCatalog instruments;

    InstrumentListener(InstrumentCatalog instruments) {
        this.instruments = instruments;
    }

    @Override
    public void on(InstrumentEvent event) {
        instruments.put(event);
    }

    @Override
    public void caughtUp() {
        instruments.caughtUp();
    }
}
