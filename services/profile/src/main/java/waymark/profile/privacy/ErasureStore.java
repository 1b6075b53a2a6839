package waymark.profile.privacy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import waymark.edge.RandomIds;
import waymark.events.PeopleEvent.PersonErased;
import waymark.outbox.Outbox;
import waymark.outbox.OutboxRelay;

/**
 * Mongo collection {@code erasures}: the wish and its event are one write. It also holds whose account has still to go.
 */
@Singleton
class ErasureStore {
    /** Longer than one attempt to delete an account takes. */
    private static final Duration ATTEMPT = Duration.ofSeconds(30);

    /** How long after an attempt in vain the next is due. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    private final MongoCollection<Erasure> erasures;
    private final Outbox outbox;
    private final Clock clock;

    ErasureStore(MongoDatabase database, OutboxRelay relay, Clock clock) {
        this.erasures = database.getCollection("erasures", Erasure.class);
        this.outbox = relay.outbox(erasures);
        this.clock = clock;
        erasures.createIndex(
                Indexes.ascending("tryAt"), new IndexOptions().partialFilterExpression(Filters.exists("tryAt")));
    }

    /** Asks for the erasure; answers the receipt's id. */
    String request(String person) {
        Instant now = clock.instant();
        Erasure erasure = new Erasure(person, now.toEpochMilli(), RandomIds.random(), now, Map.of(), List.of(), null);
        outbox.insert(person, erasure, new PersonErased(person, erasure.revision(), erasure.receipt(), now));
        return erasures.find(Filters.eq(person)).first().receipt();
    }

    /** Notes how many documents of each kind went, and that the account is next. */
    void dataErased(PersonErased event, Map<String, Long> counts) {
        List<Bson> updates = new ArrayList<>(most(counts));
        updates.add(Updates.addToSet("waiting", event.receipt()));
        updates.add(Updates.set("tryAt", clock.instant()));
        // The wish may have been lost with a database that was lost.
        updates.add(Updates.setOnInsert("revision", event.revision()));
        updates.add(Updates.setOnInsert("receipt", event.receipt()));
        updates.add(Updates.setOnInsert("requestedAt", event.requestedAt()));
        erasures.updateOne(Filters.eq(event.person()), Updates.combine(updates), new UpdateOptions().upsert(true));
    }

    /** One whose account should be tried now. Nobody else gets it until there was time for an attempt. */
    Optional<Erasure> due() {
        Instant now = clock.instant();
        return Optional.ofNullable(erasures.findOneAndUpdate(
                Filters.lte("tryAt", now),
                Updates.set("tryAt", now.plus(ATTEMPT)),
                new FindOneAndUpdateOptions().sort(Sorts.ascending("tryAt"))));
    }

    /** Tries again in some seconds. */
    void postpone(Erasure erasure) {
        erasures.updateOne(
                Filters.and(Filters.eq(erasure.id()), Filters.exists("tryAt")),
                Updates.set("tryAt", clock.instant().plus(PAUSE)));
    }

    /**
     * Notes whether there was an account, and answers how much of each kind went: a second try finds less than the
     * first.
     */
    Map<String, Long> accountDeleted(Erasure erasure, boolean deleted) {
        return erasures.findOneAndUpdate(
                        Filters.eq(erasure.id()),
                        Updates.combine(most(Map.of("accounts", deleted ? 1L : 0L))),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))
                .gone();
    }

    /** Its receipts were left. If another came to wait in the meantime, all of it is done once more. */
    void completed(Erasure erasure) {
        erasures.updateOne(
                Filters.and(Filters.eq(erasure.id()), Filters.eq("waiting", erasure.waiting())),
                Updates.combine(Updates.unset("waiting"), Updates.unset("tryAt")));
    }

    private static List<Bson> most(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> Updates.max("gone." + count.getKey(), count.getValue()))
                .toList();
    }
}
