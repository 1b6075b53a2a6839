package waymark.gateway.cache;

import jakarta.inject.Singleton;
import waymark.events.CareerEvent;
import waymark.outbox.Listener;

/** Reads every career into memory at start and keeps it current. */
@Singleton
class CareerListener implements Listener<CareerEvent> {
    private final CareerCache careers;

    CareerListener(CareerCache careers) {
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
        switch (event) {
            case CareerEvent.CareerPublished published -> careers.put(published);
            case CareerEvent.CareerWithdrawn withdrawn -> careers.remove(withdrawn.career(), withdrawn.revision());
        }
    }
}
