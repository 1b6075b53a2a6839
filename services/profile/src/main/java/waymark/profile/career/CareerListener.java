package waymark.profile.career;

import jakarta.inject.Singleton;
import waymark.events.CareerEvent;
import waymark.events.CareerEvent.CareerPublished;
import waymark.events.CareerEvent.CareerWithdrawn;
import waymark.outbox.ReplayListener;

/** Keeps the {@link CareerCatalog} in memory, read from the topic's start. */
@Singleton
class CareerListener implements ReplayListener<CareerEvent> {
    private final CareerCatalog careers;

    CareerListener(CareerCatalog careers) {
        this.careers = careers;
    }

    @Override
    public void on(CareerEvent event) {
        switch (event) {
            case CareerPublished e ->
                careers.publish(new Career(
                        e.career(), e.revision(), e.slug(), e.formerSlugs(), e.title(), e.steps(), e.publishedAt()));
            case CareerWithdrawn e -> careers.withdraw(e.career(), e.revision());
        }
    }
}
