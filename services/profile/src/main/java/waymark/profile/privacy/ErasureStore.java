package waymark.profile.privacy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import waymark.edge.Ids;
import waymark.events.PeopleEvent.PersonErased;
import waymark.outbox.Outbox;
import waymark.outbox.Relay;

/** Mongo collection {@code erasures}: the wish and its event are one write. */
@Singleton
class ErasureStore {
    private final MongoCollection<Erasure> erasures;
    private final Outbox outbox;
    private final Clock clock;

    ErasureStore(MongoDatabase database, Relay relay, Clock clock) {
        this.erasures = database.getCollection("erasures", Erasure.class);
        this.outbox = relay.outbox(erasures);
        this.clock = clock;
    }

    /** Asks for the erasure; answers the receipt's id. */
    String request(String person) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Erasure erasure = new Erasure(person, now.toEpochMilli(), Ids.random(), now);
        outbox.insert(person, erasure, new PersonErased(person, erasure.revision(), erasure.receipt(), now));
        return erasures.find(Filters.eq(person)).first().receipt();
    }
}
