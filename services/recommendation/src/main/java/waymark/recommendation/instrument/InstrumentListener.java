package waymark.recommendation.instrument;

import jakarta.inject.Singleton;
import waymark.events.InstrumentEvent;
import waymark.outbox.Listener;

/** Keeps the {@link InstrumentCatalog} up to date, from the topic's start. */
@Singleton
class InstrumentListener implements Listener<InstrumentEvent> {
    private final InstrumentCatalog instruments;

    InstrumentListener(InstrumentCatalog instruments) {
        this.instruments = instruments;
    }

    @Override
    public Class<InstrumentEvent> events() {
        return InstrumentEvent.class;
    }

    @Override
    public boolean replay() {
        return true;
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
