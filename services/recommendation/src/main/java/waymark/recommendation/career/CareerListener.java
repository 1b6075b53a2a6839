package waymark.recommendation.career;

import jakarta.inject.Singleton;
import waymark.events.CareerEvent;
import waymark.outbox.Listener;

/** Keeps the {@link CareerCatalog} up to date, from the topic's start. */
@Singleton
class CareerListener implements Listener<CareerEvent> {
    private final CareerCatalog careers;

    CareerListener(CareerCatalog careers) {
        this.careers = careers;
    }

    @Override
    public Class<CareerEvent> events() {
        return CareerEvent.class;
    }

    @Override
    public boolean replay() {
        return true;
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
