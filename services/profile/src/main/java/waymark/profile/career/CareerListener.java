package waymark.profile.career;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import waymark.events.CareerEvent;
import waymark.events.CareerEvent.CareerPublished;
import waymark.events.CareerEvent.CareerWithdrawn;
import waymark.outbox.Listener;

/** Keeps the careers there are in memory, read from the topic's start. */
@Singleton
public class CareerListener implements Listener<CareerEvent> {
    private final AtomicReference<CareerCatalog> careers = new AtomicReference<>(CareerCatalog.NONE);

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
        careers.updateAndGet(known -> switch (event) {
            case CareerPublished e ->
                known.with(new Career(e.career(), e.revision(), e.slug(), e.formerSlugs(), e.title(), e.steps()));
            case CareerWithdrawn e -> known.without(e.career(), e.revision());
        });
    }

    /** The public career at this slug, present or former. */
    public Optional<Career> bySlug(String slug) {
        return careers.get().bySlug(slug);
    }

    /** How many changes this instance heard of: as long as it is the same number, all careers are the same. */
    public long changes() {
        return careers.get().changes();
    }

    /** The public career of this id. */
    public Optional<Career> byId(String id) {
        return careers.get().byId(id);
    }
}
