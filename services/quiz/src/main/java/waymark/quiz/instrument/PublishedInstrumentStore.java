package waymark.quiz.instrument;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import waymark.events.InstrumentEvent;
import waymark.outbox.Outbox;
import waymark.outbox.OutboxRelay;

/** Mongo collection {@code instruments}: what the others were told of each version of each instrument. */
@Singleton
class PublishedInstrumentStore {
    private final MongoCollection<PublishedInstrument> instruments;
    private final Outbox outbox;
    private final Clock clock;

    PublishedInstrumentStore(MongoDatabase database, OutboxRelay relay, Clock clock) {
        this.instruments = database.getCollection("instruments", PublishedInstrument.class);
        this.outbox = relay.outbox(instruments);
        this.clock = clock;
    }

    /**
     * Tells the others of an instrument that is new to them or says something else than they know. Of two instances
     * that do so at once one does it.
     */
    void publish(Instrument instrument) {
        String id = InstrumentEvent.key(instrument.id(), instrument.version());
        PublishedInstrument held = find(id);
        Optional<PublishedInstrument> next = PublishedInstrument.next(held, instrument, clock.instant());
        next.ifPresent(fresh -> write(held, fresh));
    }

    private void write(@Nullable PublishedInstrument held, PublishedInstrument fresh) {
        if (held == null) {
            outbox.insert(fresh.id(), fresh, fresh.told());
        } else {
            outbox.replace(fresh.id(), held.revision(), fresh, fresh.told());
        }
    }

    /** What was told last; null if nothing was. */
    @Nullable
    PublishedInstrument find(String id) {
        return instruments.find(Filters.eq(id)).first();
    }
}
