package waymark.profile.career;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import waymark.edge.PageRequest;
import waymark.edge.RandomIds;
import waymark.events.RatingEvent;
import waymark.events.RatingEvent.RatingErased;
import waymark.outbox.Outbox;
import waymark.outbox.OutboxRelay;
import waymark.profile.person.PersonStore;
import waymark.profile.person.Viewer;

/** Mongo collection {@code savedCareers}. */
@Singleton
public class SavedCareerStore {
    /** More than there are careers, so that an answer comes in one piece. */
    private static final int LARGEST_BATCH = 5_000;

    private static final Bson KEPT = Filters.exists("erased", false);

    private final MongoCollection<SavedCareer> careers;
    private final Outbox outbox;
    private final PersonStore people;
    private final Clock clock;

    SavedCareerStore(MongoDatabase database, OutboxRelay relay, PersonStore people, Clock clock) {
        this.people = people;
        this.clock = clock;
        this.careers = database.getCollection("savedCareers", SavedCareer.class);
        this.careers.createIndex(Indexes.ascending("person"));
        // What is left of a dropped career has neither, so it can be kept again at once.
        this.careers.createIndex(
                Indexes.ascending("person", "career"),
                new IndexOptions().unique(true).partialFilterExpression(Filters.exists("career")));
        this.outbox = relay.outbox(careers);
    }

    /** The careers a viewer may see, latest first. */
    public List<SavedCareer> list(Viewer viewer) {
        return found(viewer).batchSize(LARGEST_BATCH).into(new ArrayList<>());
    }

    /** A page of them. */
    List<SavedCareer> list(Viewer viewer, PageRequest page) {
        return page.of(found(viewer));
    }

    private FindIterable<SavedCareer> found(Viewer viewer) {
        return careers.find(of(viewer)).sort(Sorts.orderBy(Sorts.descending("savedAt"), Sorts.ascending("_id")));
    }

    /** How many a viewer may see. */
    public long count(Viewer viewer) {
        return careers.countDocuments(of(viewer));
    }

    /** How many careers each of several people keeps, by person. */
    public Map<String, Integer> count(List<Viewer> viewers) {
        Map<String, Integer> counts = new HashMap<>();
        Bson theirs = Filters.and(
                Filters.in("person", viewers.stream().map(Viewer::of).toList()), KEPT);
        careers.withDocumentClass(Document.class)
                .aggregate(
                        List.of(Aggregates.match(theirs), Aggregates.group("$person", Accumulators.sum("careers", 1))))
                .batchSize(viewers.size() + 1)
                .forEach(d -> counts.put(d.getString("_id"), d.getInteger("careers")));
        return counts;
    }

    Optional<SavedCareer> find(String career, Viewer viewer) {
        return Optional.ofNullable(careers.find(Filters.and(of(viewer), Filters.eq("career", career)))
                .first());
    }

    /** The career kept under this slug, for when there is no such career any more. */
    Optional<SavedCareer> findBySlug(String slug, Viewer viewer) {
        return Optional.ofNullable(
                careers.find(Filters.and(of(viewer), Filters.eq("slug", slug))).first());
    }

    private static Bson of(Viewer viewer) {
        return Filters.and(Filters.eq("person", viewer.of()), KEPT);
    }

    /**
     * Writes the next state and tells of it; false if the entry was changed since it was read, or the career is kept
     * already.
     */
    boolean write(@Nullable SavedCareer read, SavedCareer.Change next) {
        RatingEvent[] events = next.events().toArray(RatingEvent[]::new);
        return read == null
                ? outbox.insert(next.entry().id(), next.entry(), events)
                : outbox.replace(read.id(), read.revision(), next.entry(), events);
    }

    /** Puts a career back that its person took along; false if it is kept already. */
    public boolean restore(
            Career career,
            Viewer self,
            @Nullable String note,
            @Nullable String rating,
            Instant savedAt,
            Instant updatedAt) {
        return write(
                null,
                SavedCareer.restored(
                        RandomIds.random(), career, self.of(), note, rating, savedAt, updatedAt, clock.instant()));
    }

    /** Removes the entry, with an event if one told of its thumb; false if it was changed since it was read. */
    boolean remove(SavedCareer read) {
        boolean removed = removed(read);
        if (removed) {
            people.noteRemoval(read.person());
        }
        return removed;
    }

    private boolean removed(SavedCareer read) {
        if (read.isPublished()) {
            long revision = Math.max(read.revision() + 1, clock.millis());
            return outbox.erase(read.id(), read.revision(), new RatingErased(read.id(), revision));
        }
        Bson unchanged = Filters.and(Filters.eq(read.id()), Filters.eq("revision", read.revision()));
        return careers.deleteOne(unchanged).getDeletedCount() == 1;
    }

    /** Forgets the person. Returns how many careers went. */
    public long erase(String person) {
        Bson theirs = of(new Viewer(person, person));
        long erased = 0;
        // One changed in between is read again: what was told last must not be newer than that it is gone.
        for (SavedCareer next = careers.find(theirs).first();
                next != null;
                next = careers.find(theirs).first()) {
            if (remove(next)) {
                erased++;
            }
        }
        return erased;
    }
}
