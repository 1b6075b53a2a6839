package waymark.profile.career;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import waymark.events.RatingEvent;
import waymark.events.RatingEvent.RatingErased;
import waymark.outbox.Outbox;
import waymark.outbox.Relay;
import waymark.profile.person.Viewer;

/** Mongo collection {@code savedCareers}. */
@Singleton
public class SavedCareerStore {
    private static final Bson KEPT = Filters.exists("erased", false);

    private final MongoCollection<SavedCareer> careers;
    private final Outbox outbox;

    SavedCareerStore(MongoDatabase database, Relay relay) {
        this.careers = database.getCollection("savedCareers", SavedCareer.class);
        this.careers.createIndex(Indexes.ascending("person"));
        this.outbox = relay.outbox(careers);
    }

    /** The careers a viewer may see, latest first. */
    public List<SavedCareer> list(Viewer viewer) {
        return careers.find(Filters.and(Filters.eq("person", viewer.of()), KEPT))
                .sort(Sorts.descending("savedAt"))
                .into(new ArrayList<>());
    }

    /** How many careers each of several people keeps, by person. */
    public Map<String, Integer> count(List<Viewer> viewers) {
        Map<String, Integer> counts = new HashMap<>();
        careers.find(Filters.and(
                        Filters.in("person", viewers.stream().map(Viewer::of).toList()), KEPT))
                .forEach(c -> counts.merge(c.person(), 1, Integer::sum));
        return counts;
    }

    Optional<SavedCareer> find(String career, Viewer viewer) {
        return Optional.ofNullable(careers.find(Filters.and(Filters.eq(SavedCareer.idOf(viewer.of(), career)), KEPT))
                .first());
    }

    /** Writes the next state and tells of it; false if the entry was changed since it was read. */
    boolean write(@Nullable SavedCareer read, SavedCareer next) {
        RatingEvent[] events = next.since(read).toArray(RatingEvent[]::new);
        return read == null
                ? outbox.insert(next.id(), next, events)
                : outbox.replace(read.id(), read.revision(), next, events);
    }

    boolean remove(SavedCareer career, long revision) {
        return outbox.erase(career.id(), new RatingErased(career.id(), revision));
    }

    /** Forgets the person. Returns how many careers went. */
    public long erase(String person) {
        List<SavedCareer> all = list(new Viewer(person, person));
        all.forEach(c -> remove(c, c.revision() + 1));
        return all.size();
    }
}
