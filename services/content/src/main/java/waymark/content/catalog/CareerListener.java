package waymark.content.catalog;

import jakarta.inject.Singleton;
import waymark.events.CareerEvent;
import waymark.outbox.ReplayListener;

/** Keeps this instance's memory as new as what any instance published. An event only says what to read again. */
@Singleton
class CareerListener implements ReplayListener<CareerEvent> {
    private final CareerCatalog catalog;

    CareerListener(CareerCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void on(CareerEvent event) {
        catalog.refreshSoon(event.career(), event.revision());
    }
}
