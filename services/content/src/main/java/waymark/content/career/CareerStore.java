package waymark.content.career;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import waymark.content.audit.AuditStore;
import waymark.content.audit.EditorReferences;
import waymark.edge.RefusedException;
import waymark.events.Event;
import waymark.outbox.Outbox;
import waymark.outbox.OutboxRelay;

/**
 * Careers, and every version that was ever public. The present version stands in the career itself; it is copied to the versions
 * before another takes its place, so a crash at any point loses none.
 */
@Singleton
public class CareerStore implements EditorReferences {
    private static final int TRIES = 5;

    /** Where a career names people. */
    private static final List<String> NAMES = List.of(
            "updatedBy.id",
            "publishedBy.id",
            "review.authors.editor.id",
            "review.by.id",
            "schedule.by.id",
            "change.by.id");

    private final MongoCollection<Career> careers;
    private final MongoCollection<Version> versions;
    private final AuditStore audit;
    private final Outbox outbox;

    CareerStore(MongoDatabase database, AuditStore audit, OutboxRelay relay) {
        this.careers = database.getCollection("careers", Career.class);
        this.versions = database.getCollection("versions", Version.class);
        careers.createIndex(Indexes.ascending("slugs"), new IndexOptions().unique(true));
        versions.createIndex(Indexes.ascending("career", "number"));
        this.audit = audit;
        this.outbox = relay.outbox(careers);
    }

    /** By its id. */
    public Optional<Career> find(String id) {
        return Optional.ofNullable(careers.find(Filters.eq(id)).first());
    }

    /** By its present slug or a former one. */
    public Optional<Career> at(String slug) {
        return Optional.ofNullable(careers.find(Filters.eq("slugs", slug)).first());
    }

    /** All, drafts too, read one after the other. */
    public Iterable<Career> all() {
        return careers.find();
    }

    /** All that are or were public. */
    public List<Career> everPublished() {
        return careers.find(Filters.gt("version", 0)).into(new ArrayList<>());
    }

    /** The same one after the other: a thousand of them at once would fill the heap. */
    public void eachEverPublished(Consumer<Career> reader) {
        careers.find(Filters.gt("version", 0)).batchSize(20).forEach(reader);
    }

    /** The ids of all, in order. */
    public List<String> ids() {
        return careers.withDocumentClass(Document.class)
                .find(Filters.exists("revision"))
                .sort(Sorts.ascending("_id"))
                .projection(Projections.include("_id"))
                .map(d -> d.getString("_id"))
                .into(new ArrayList<>());
    }

    /**
     * Keeps a career as it came from another portal with exactly these former versions, and tells the others if it is or was public.
     *
     * @param held what it takes the place of, if it is here already
     * @return false if it was changed meanwhile or one of its slugs is taken; nothing was written then
     */
    public boolean bring(@Nullable Career held, Career next, List<Version> past) {
        boolean written = held == null
                ? outbox.insert(next.id(), next, events(next, true))
                : outbox.replace(held.id(), held.revision(), next, events(next, true));
        if (written) {
            audit.keep(next.audited());
            past.forEach(this::keep);
            versions.deleteMany(Filters.and(
                    Filters.eq("career", next.id()),
                    Filters.lt("number", next.version()),
                    Filters.nin("number", past.stream().map(Version::number).toList())));
        }
        return written;
    }

    /**
     * Keeps a new career.
     *
     * @return false if one of its slugs belongs to a career already; nothing was written then
     */
    public boolean add(Career career) {
        boolean added = outbox.insert(career.id(), career, events(career, true));
        if (added) {
            audit.keep(career.audited());
        }
        return added;
    }

    /**
     * Changes the career at a slug by a rule, and tells the others if the change concerns what is public.
     *
     * @return the changed career, or empty if there is none at this slug
     * @throws RefusedException (conflict) if another career has the slug this one would get, or too many others change it right now
     */
    public Optional<Career> change(String slug, UnaryOperator<Career> rule) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Career> found = at(slug);
            if (found.isEmpty()) {
                return found;
            }
            Career old = found.get();
            Career next = rule.apply(old);
            if (next == old || replace(old, next)) {
                return Optional.of(next);
            }
            refuseTaken(next);
        }
        throw RefusedException.conflict(
                "career-busy", "Others are changing this career right now. Try again in a moment.");
    }

    private boolean replace(Career old, Career next) {
        boolean concernsPublic = old.version() != next.version() || old.isPublic() != next.isPublic();
        if (old.version() > 0 && concernsPublic) {
            keep(old.current());
        }
        // What a crash kept from the audit list is listed before another change takes its place.
        audit.keep(old.audited());
        boolean replaced = outbox.replace(old.id(), old.revision(), next, events(next, concernsPublic));
        if (replaced) {
            audit.keep(next.audited());
        }
        return replaced;
    }

    private void refuseTaken(Career career) {
        for (String slug : career.slugs()) {
            Optional<Career> other = at(slug).filter(c -> !c.id().equals(career.id()));
            if (other.isPresent()) {
                throw taken(other.get());
            }
        }
    }

    /** The refusal of a slug another career has or had. */
    public static RefusedException taken(Career other) {
        return RefusedException.conflict(
                "slug-taken",
                "The address of this title leads to \"%s\" already. Choose another title."
                        .formatted(other.draft().title()));
    }

    private static Event[] events(Career career, boolean concernsPublic) {
        return concernsPublic && career.version() > 0 ? new Event[] {career.fact()} : new Event[0];
    }

    private void keep(Version version) {
        versions.replaceOne(Filters.eq(version.id()), version, new ReplaceOptions().upsert(true));
    }

    /** Every version that was ever public, newest first. */
    public List<Version> versions(Career career) {
        List<Version> all = new ArrayList<>();
        if (career.version() > 0) {
            all.add(career.current());
        }
        versions.find(Filters.and(Filters.eq("career", career.id()), Filters.lt("number", career.version())))
                .sort(Sorts.descending("number"))
                .into(all);
        return all;
    }

    /** One version. */
    public Optional<Version> version(Career career, int number) {
        if (career.version() > 0 && career.version() == number) {
            return Optional.of(career.current());
        }
        return Optional.ofNullable(
                versions.find(Filters.eq(Version.id(career.id(), number))).first());
    }

    /** Lists the latest change of every career in the audit list, should a crash have kept it from being listed. */
    public void relist() {
        careers.find().forEach(career -> audit.keep(career.audited()));
    }

    @Override
    public long forget(String person) {
        Bson named =
                Filters.or(NAMES.stream().map(name -> Filters.eq(name, person)).toList());
        long changed = 0;
        for (Career career : careers.find(named).into(new ArrayList<>())) {
            change(career.slug(), c -> c.without(person));
            changed++;
        }
        for (Version v : versions.find(Filters.eq("publishedBy.id", person)).into(new ArrayList<>())) {
            keep(v.without(person));
            changed++;
        }
        audit.forget(person);
        return changed;
    }
}
