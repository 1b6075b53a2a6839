package waymark.profile.privacy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
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
        Erasure erasure = new Erasure(person, now.toEpochMilli(), Ids.random(), now, Map.of());
        outbox.insert(person, erasure, new PersonErased(person, erasure.revision(), erasure.receipt(), now));
        return erasures.find(Filters.eq(person)).first().receipt();
    }

    /** Notes how many documents of each kind went, and answers all noted so far: a second try finds less than the first. */
    Map<String, Long> gone(String person, Map<String, Long> counts) {
        List<Bson> most = counts.entrySet().stream()
                .map(count -> Updates.max("gone." + count.getKey(), count.getValue()))
                .toList();
        Erasure noted = erasures.findOneAndUpdate(
                Filters.eq(person),
                Updates.combine(most),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return noted == null ? counts : noted.gone();
    }
}
