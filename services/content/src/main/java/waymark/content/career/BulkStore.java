package waymark.content.career;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import waymark.content.audit.AuditEntry;
import waymark.content.audit.AuditStore;
import waymark.edge.RefusedException;
import waymark.events.CareerEvent;
import waymark.outbox.Outbox;
import waymark.outbox.Outbox.Write;
import waymark.outbox.OutboxRelay;

/**
 * Many careers in few writes, under the same promises as {@link CareerStore} gives for one: a career and its event are
 * one write, and what was public is among the versions before another takes its place.
 */
@Singleton
public class BulkStore {
    private static final int TRIES = 5;
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Career> careers;
    private final MongoCollection<Version> versions;
    private final AuditStore audit;
    private final Outbox outbox;

    BulkStore(MongoDatabase database, AuditStore audit, OutboxRelay relay) {
        this.careers = database.getCollection("careers", Career.class);
        this.versions = database.getCollection("versions", Version.class);
        this.audit = audit;
        this.outbox = relay.outbox(careers);
    }

    /** Careers stored before what is public was one value get the present form. */
    void nestPublications() {
        careers.createIndex(Indexes.ascending("publishedAt"), new IndexOptions().sparse(true));
        careers.updateMany(
                Filters.exists("publishedAt"),
                List.of(
                        Updates.set(
                                "publication",
                                new Document("version", "$version")
                                        .append("guide", "$published")
                                        .append("at", "$publishedAt")
                                        .append("by", "$publishedBy")),
                        new Document("$unset", List.of("version", "published", "publishedAt", "publishedBy"))));
    }

    /**
     * How many careers there are and the sum of their revisions: these only grow, so with the same sum nothing has
     * changed.
     */
    public record Revisions(long careers, long sum) {}

    /** What a new career must not clash with. */
    public record Held(String id, List<String> slugs, String onetCode) {}

    /** The state of all careers at this moment. */
    public Revisions revisions() {
        Document found = careers.withDocumentClass(Document.class)
                .aggregate(List.of(
                        Aggregates.match(Filters.exists("revision")),
                        Aggregates.group(null, Accumulators.sum("careers", 1L), Accumulators.sum("sum", "$revision"))))
                .first();
        return found == null ? new Revisions(0, 0) : new Revisions(found.getLong("careers"), found.getLong("sum"));
    }

    /** Ids, addresses and occupations of all careers, drafts too. */
    public List<Held> held() {
        return careers.withDocumentClass(Document.class)
                .find(Filters.exists("revision"))
                .projection(Projections.include("slugs", "draft.onetCode"))
                .map(d -> new Held(
                        d.getString("_id"),
                        d.getList("slugs", String.class),
                        d.getEmbedded(List.of("draft", "onetCode"), "")))
                .into(new ArrayList<>());
    }

    /** The careers with these ids, as far as there are any. */
    public List<Career> find(List<String> ids) {
        return careers.find(Filters.in("_id", ids)).into(new ArrayList<>());
    }

    /**
     * Keeps new careers and tells the others of those that are public.
     *
     * @return how many were kept; the slugs of the others belong to careers there are
     */
    public int add(List<Career> careers) {
        return write(careers.stream().map(c -> write(c.id(), 0, created(c))).toList());
    }

    /**
     * Changes careers by a rule that leaves their slugs alone, and tells the others of those whose public text changed.
     * One that somebody else changes meanwhile is read again.
     *
     * @return how many were changed; the rule gives the same career for those it does not concern
     * @throws RefusedException (conflict) if others go on changing one of them
     */
    public int change(List<String> ids, Function<Career, CareerUpdate> rule) {
        int changed = 0;
        for (int i = 0; i < TRIES; i++) {
            Map<Career, CareerUpdate> changes = new LinkedHashMap<>();
            for (Career career : find(ids)) {
                CareerUpdate next = rule.apply(career);
                if (next.career() != career) {
                    changes.put(career, next);
                }
            }
            int replaced = replace(changes);
            changed += replaced;
            if (replaced == changes.size()) {
                return changed;
            }
        }
        throw RefusedException.conflict(
                "careers-busy", "Others are changing these careers right now. Try again in a moment.");
    }

    /** Keeps one new career; false if its id or a slug is taken. */
    boolean addOne(Career career) {
        return listed(career, outbox.insert(career.id(), career, events(created(career))));
    }

    /**
     * Puts one career's new state in the place of the old one; false if somebody else changed it meanwhile. Unlike for
     * many, that is certain even while others write to the same career.
     */
    boolean replaceOne(Career old, CareerUpdate next) {
        keepPast(Map.of(old, next));
        return listed(next.career(), outbox.replace(old.id(), old.revision(), next.career(), events(next)));
    }

    private boolean listed(Career career, boolean written) {
        if (written) {
            list(Stream.of(career));
        }
        return written;
    }

    /** What others are told of a new career. */
    static CareerUpdate created(Career career) {
        return career.version() > 0 ? CareerUpdate.told(career) : CareerUpdate.untold(career);
    }

    private static CareerEvent[] events(CareerUpdate update) {
        return Stream.ofNullable(update.event()).toArray(CareerEvent[]::new);
    }

    private int replace(Map<Career, CareerUpdate> changes) {
        keepPast(changes);
        return write(changes.entrySet().stream()
                .map(change -> write(change.getKey().id(), change.getKey().revision(), change.getValue()))
                .toList());
    }

    private static Write write(String id, long expected, CareerUpdate update) {
        return new Write(id, expected, update.career(), List.of(events(update)));
    }

    /**
     * What was public is among the versions, and what was done last in the audit list, before another takes its place.
     */
    private void keepPast(Map<Career, CareerUpdate> changes) {
        keep(changes.entrySet().stream()
                .filter(change -> change.getValue().event() != null)
                .flatMap(change -> change.getKey().current().stream()));
        list(changes.keySet().stream());
    }

    /** Keeps versions, each in the place of what was kept under its number. */
    void keep(Stream<Version> past) {
        List<ReplaceOneModel<Version>> writes = past.map(
                        v -> new ReplaceOneModel<>(Filters.eq(v.id()), v, new ReplaceOptions().upsert(true)))
                .toList();
        if (!writes.isEmpty()) {
            versions.bulkWrite(writes, ANY_ORDER);
        }
    }

    private int write(List<Write> writes) {
        if (writes.isEmpty()) {
            return 0;
        }
        Set<String> written = outbox.writeAll(writes);
        list(writes.stream().filter(w -> written.contains(w.id())).map(w -> (Career) w.state()));
        return written.size();
    }

    /** Adds the latest change of careers to the audit list, if it is not there yet. */
    void list(Stream<Career> changed) {
        audit.keep(changed.filter(c -> c.change() != null)
                .map(c -> AuditEntry.of(
                        c.id() + ":" + c.change().revision(), c.id(), c.draft().title(), c.version(), c.change())));
    }
}
