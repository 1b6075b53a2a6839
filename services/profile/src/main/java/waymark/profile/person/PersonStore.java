package waymark.profile.person;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import waymark.edge.Caller;
import waymark.edge.ErasureReceiptStore;

/** Mongo collection {@code people}. */
@Singleton
public class PersonStore {
    private static final Duration RESOLUTION = Duration.ofMinutes(1);

    /** Who was away so long comes for another visit. */
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final MongoCollection<Person> people;
    private final ErasureReceiptStore receipts;
    private final Clock clock;

    /** Whom this instance wrote down last, so that a person's many calls of a minute are one write. */
    private final Cache<String, Seen> recentlySeen = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(RESOLUTION)
            .build();

    private record Seen(String name, Instant at) {}

    PersonStore(MongoDatabase database, ErasureReceiptStore receipts, Clock clock) {
        this.people = database.getCollection("people", Person.class);
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Notes that the caller was here, to the minute. */
    public void seen(Caller caller) {
        Instant now = clock.instant();
        if (!isSeenRecently(caller) && !receipts.isErased(caller.id())) {
            people.updateOne(Filters.eq(caller.id()), here(caller, now), new UpdateOptions().upsert(true));
            // An erasure may have passed between the question and the write.
            if (receipts.isErased(caller.id())) {
                erase(caller.id());
                return;
            }
            recentlySeen.put(caller.id(), new Seen(caller.name(), now));
        }
    }

    /** What is stored of somebody who is here now; after a pause it is another visit. */
    private static List<Bson> here(Caller caller, Instant now) {
        Date pause = Date.from(now.minus(PAUSE));
        Document returned = new Document("$lt", List.of("$lastSeen", pause));
        Document visit = new Document("$cond", List.of(returned, "$lastSeen", "$lastVisit"));
        return List.of(
                // First, as long as it is known when they were here before.
                Aggregates.set(new Field<>("lastVisit", visit)),
                Aggregates.set(
                        new Field<>("name", new Document("$literal", caller.name())),
                        new Field<>("lastSeen", Date.from(now)),
                        new Field<>("createdAt", new Document("$ifNull", List.of("$createdAt", Date.from(now))))));
    }

    /** Was it noted within the minute, under the same name, by this instance? It does not ask the database. */
    boolean isSeenRecently(Caller caller) {
        Seen before = recentlySeen.getIfPresent(caller.id());
        return before != null
                && before.name().equals(caller.name())
                && before.at().isAfter(clock.instant().minus(RESOLUTION));
    }

    /** Notes that something of a person's was removed, for who follows what is written: what is gone says not whose. */
    public void noteRemoval(String person) {
        people.updateOne(Filters.eq(person), Updates.inc("removals", 1L));
    }

    /** The people several viewers may look at, by id. */
    public Map<String, Person> find(List<Viewer> viewers) {
        Map<String, Person> found = new HashMap<>();
        people.find(Filters.in("_id", viewers.stream().map(Viewer::of).toList()))
                .batchSize(viewers.size() + 1)
                .forEach(person -> found.put(person.id(), person));
        return found;
    }

    /** The person a viewer may look at. */
    public Optional<Person> find(Viewer viewer) {
        return Optional.ofNullable(people.find(Filters.eq(viewer.of())).first());
    }

    /** Forgets the person. Returns how many documents went. */
    public long erase(String person) {
        recentlySeen.invalidate(person);
        return people.deleteOne(Filters.eq(person)).getDeletedCount();
    }
}
