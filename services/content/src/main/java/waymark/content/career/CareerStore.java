package waymark.content.career;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import waymark.content.audit.AuditStore;
import waymark.content.audit.EditorReference;
import waymark.content.audit.EditorReferences;
import waymark.edge.RefusedException;

/**
 * Careers, and every version that was ever public. The present version stands in the career itself; it is copied to the
 * versions before another takes its place, so a crash at any point loses none.
 */
@Singleton
public class CareerStore implements EditorReferences {
    private static final int TRIES = 5;
    private static final Bson EVER_PUBLISHED = Filters.gt("publication.version", 0);

    /** Where a career names people. */
    private static final List<String> NAMES = List.of(
            "updatedBy.id",
            "publication.by.id",
            "review.authors.editor.id",
            "review.by.id",
            "schedule.by.id",
            "change.by.id");

    /** What the catalog finds careers by, and the desk lists them by. */
    private static final List<List<String>> FOUND_BY = List.of(
            List.of("publication.version"),
            List.of("imported"),
            List.of("review.stage"),
            List.of("state", "publication.at"),
            List.of("publication.at", "_id"),
            List.of("draft.title", "_id"),
            List.of("draft.category", "draft.title", "_id"));

    private final MongoCollection<Career> careers;
    private final MongoCollection<Version> versions;
    private final AuditStore audit;
    private final BulkStore bulk;

    CareerStore(MongoDatabase database, AuditStore audit, BulkStore bulk) {
        this.careers = database.getCollection("careers", Career.class);
        this.versions = database.getCollection("versions", Version.class);
        careers.createIndex(Indexes.ascending("slugs"), new IndexOptions().unique(true));
        careers.createIndex(Indexes.ascending("revision"), new IndexOptions().sparse(true));
        careers.createIndex(Indexes.compoundIndex(Indexes.descending("updatedAt"), Indexes.ascending("_id")));
        FOUND_BY.forEach(fields -> careers.createIndex(Indexes.ascending(fields)));
        NAMES.forEach(name -> careers.createIndex(Indexes.ascending(name)));
        versions.createIndex(Indexes.ascending("career", "number"));
        versions.createIndex(Indexes.ascending("publishedBy.id"));
        this.audit = audit;
        this.bulk = bulk;
        bulk.nestPublications();
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
        return careers.find(EVER_PUBLISHED).into(new ArrayList<>());
    }

    /** The same one after the other: a thousand of them at once would fill the heap. */
    public void eachEverPublished(Consumer<Career> reader) {
        careers.find(EVER_PUBLISHED).batchSize(20).forEach(reader);
    }

    /** Those with these ids. */
    public void eachEverPublished(Collection<String> ids, Consumer<Career> reader) {
        careers.find(Filters.and(Filters.in("_id", ids), EVER_PUBLISHED))
                .batchSize(20)
                .forEach(reader);
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
     * Keeps a career as it came from another portal with exactly these former versions, and tells the others if it is
     * or was public.
     *
     * @param held what it takes the place of, if it is here already
     * @return false if it was changed meanwhile or one of its slugs is taken; nothing was written then
     */
    public boolean importCareer(@Nullable Career held, Career next, List<Version> past) {
        boolean written = held == null ? add(next) : bulk.replaceOne(held, BulkStore.created(next));
        if (written) {
            bulk.keep(past.stream());
            versions.deleteMany(Filters.and(
                    Filters.eq("career", next.id()),
                    Filters.ne("number", next.version()),
                    Filters.nin("number", past.stream().map(Version::number).toList())));
        }
        return written;
    }

    /**
     * Keeps a new career, and tells the others if it is public.
     *
     * @return false if one of its slugs belongs to a career already; nothing was written then
     */
    public boolean add(Career career) {
        return bulk.addOne(career);
    }

    /** Changes the draft at a slug, and what belongs to it, by a rule; see {@link #update}. */
    public Optional<Career> change(String slug, UnaryOperator<Career> rule) {
        return update(slug, career -> CareerUpdate.untold(rule.apply(career)));
    }

    /**
     * Changes the career at a slug by a rule, and tells the others if the change concerns what is public.
     *
     * @return the changed career, or empty if there is none at this slug
     * @throws RefusedException (conflict) if another career has the slug this one would get, or too many others change
     *     it right now
     */
    public Optional<Career> update(String slug, Function<Career, CareerUpdate> rule) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Career> found = at(slug);
            if (found.isEmpty()) {
                return found;
            }
            CareerUpdate update = rule.apply(found.get());
            Career next = update.career();
            if (next == found.get() || bulk.replaceOne(found.get(), update)) {
                return Optional.of(next);
            }
            refuseTaken(next);
        }
        throw RefusedException.conflict(
                "career-busy", "Others are changing this career right now. Try again in a moment.");
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

    /** Every version that was ever public, newest first. */
    public List<Version> versions(Career career) {
        List<Version> all = new ArrayList<>(career.current().stream().toList());
        versions.find(Filters.and(Filters.eq("career", career.id()), Filters.lt("number", career.version())))
                .sort(Sorts.descending("number"))
                .into(all);
        return all;
    }

    /** One version. */
    public Optional<Version> version(Career career, int number) {
        return career.current()
                .filter(present -> present.number() == number)
                .or(() -> Optional.ofNullable(versions.find(Filters.eq(Version.id(career.id(), number)))
                        .first()));
    }

    /** Lists the latest change of every career in the audit list, should a crash have kept it from being listed. */
    public void relist() {
        bulk.list(StreamSupport.stream(careers.find().spliterator(), false));
    }

    private List<Career> careersNaming(String person) {
        return careers.find(Filters.or(
                        NAMES.stream().map(name -> Filters.eq(name, person)).toList()))
                .into(new ArrayList<>());
    }

    private List<Version> versionsNaming(String person) {
        return versions.find(Filters.eq("publishedBy.id", person)).into(new ArrayList<>());
    }

    @Override
    public Stream<EditorReference> naming(String person) {
        return Stream.of(
                        careersNaming(person).stream().map(c -> new EditorReference("career", c.slug(), c.updatedAt())),
                        versionsNaming(person).stream()
                                .map(v -> new EditorReference("version", v.id(), v.publishedAt())),
                        audit.naming(person))
                .flatMap(Function.identity());
    }

    @Override
    public long forget(String person) {
        long changed = 0;
        for (Career career : careersNaming(person)) {
            change(career.slug(), c -> c.without(person));
            changed++;
        }
        for (Version v : versionsNaming(person)) {
            bulk.keep(Stream.of(v.without(person)));
            changed++;
        }
        audit.forget(person);
        return changed;
    }
}
