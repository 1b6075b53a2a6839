package waymark.recommendation.career;

import jakarta.inject.Singleton;
import waymark.events.CareerEvent;
import waymark.outbox.ReplayListener;

/** Keeps the {@link CareerCatalog} up to date, from the topic's start. */
@Singleton
class CareerListener implements ReplayListener<CareerEvent> {
    private final CareerCatalog careers;

    CareerListener(CareerCatalog careers) {
        this.careers = careers;
    }

    @Override
    public void on(CareerEvent event) {
        careers.put(event);
    }

    @Override
    public void caughtUp() {
        careers.caughtUp();
    }
}
