package waymark.profile.accesslog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import waymark.edge.Caller;
import waymark.edge.ErasureReceiptStore;
import waymark.edge.PageRequest;
import waymark.edge.RandomIds;
import waymark.edge.UniqueKeys;
import waymark.profile.person.Viewer;
import waymark.retention.RetentionTable;

/**
 * Mongo collection {@code looks}: the access log, to which entries are only added, in one chain a person;
 * {@code lookHeads}, which notes the newest of each chain; and {@code lookAnchors}, where {@link AccessLogAnchorStore}
 * notes up to which one entries went because their time was over. Call it before anything is shown: if the entry cannot
 * be written, it throws, and nothing is.
 */
@Singleton
public class AccessLogStore {
    private static final String NUMBER = "link.number";

    /** What is looked at within such a time of an entry belongs to the same visit. */
    private static final Duration VISIT = Duration.ofHours(1);

    private final MongoCollection<AccessLogEntry> entries;
    private final MongoCollection<AccessLogEntry.Head> heads;
    private final MongoCollection<AccessLogEntry> anchors;
    private final AccessLogQuery query;
    private final ErasureReceiptStore receipts;
    private final Clock clock;

    /** When looks were written last, by person, as far as is known here: within a visit they need not be again. */
    private final Cache<Look, Map<String, Instant>> lastWritten =
            Caffeine.newBuilder().maximumSize(500).expireAfterWrite(VISIT).build();

    private record Look(String reader, String what) {}

    AccessLogStore(MongoDatabase database, ErasureReceiptStore receipts, Clock clock) {
        this.entries = database.getCollection("looks", AccessLogEntry.class);
        this.heads = database.getCollection("lookHeads", AccessLogEntry.Head.class);
        this.anchors = database.getCollection("lookAnchors", AccessLogEntry.class);
        this.query = new AccessLogQuery(entries);
        this.entries.createIndex(Indexes.compoundIndex(Indexes.ascending("person"), Indexes.descending("at")));
        this.entries.createIndex(Indexes.ascending("readerId", "what", "at"));
        this.entries.createIndex(
                Indexes.ascending("person", NUMBER),
                new IndexOptions().unique(true).partialFilterExpression(Filters.exists(NUMBER)));
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Logs one look at a student's page. */
    public void opened(Caller reader, String person, String what) {
        append(reader, List.of(person), what);
    }

    /**
     * Logs a look at a list, or at a page that was open and shows itself anew. How often one looks during a visit tells
     * nothing, and an open page looks whenever something changes: it is one entry for each student, and another one
     * once that is an hour ago.
     */
    public void listed(Caller reader, Collection<String> people, String what) {
        Instant now = clock.instant();
        Instant visit = now.minus(VISIT);
        Map<String, Instant> written = lastWritten.get(new Look(reader.id(), what), none -> new ConcurrentHashMap<>());
        Predicate<String> seen = person -> visit.isBefore(written.getOrDefault(person, Instant.MIN));
        Set<String> fresh = new HashSet<>(people);
        fresh.removeIf(seen);
        if (!fresh.isEmpty()) {
            entries.withDocumentClass(Document.class)
                    .find(Filters.and(
                            Filters.eq("readerId", reader.id()), Filters.eq("what", what), Filters.gt("at", visit)))
                    .projection(Projections.include("person", "at"))
                    .sort(Sorts.ascending("at"))
                    .batchSize(5_000)
                    .forEach(look -> written.put(
                            look.getString("person"), look.getDate("at").toInstant()));
            fresh.removeIf(seen);
            append(reader, fresh, what);
            fresh.forEach(person -> written.put(person, now));
        }
    }

    private void append(Caller reader, Collection<String> people, String what) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<String, AccessLogEntry.Head> last = noted(people);
        Collection<String> left = people;
        while (!left.isEmpty()) {
            List<AccessLogEntry> next = left.stream()
                    .map(person -> entry(reader, person, what, now, last.get(person)))
                    .toList();
            Set<String> overtaken = insert(next);
            note(next.stream().filter(e -> !overtaken.contains(e.person())).toList());
            overtaken.forEach(person -> last.put(person, newest(person)));
            left = overtaken;
        }
        // An erasure may have passed in the meantime.
        Set<String> concerned = new HashSet<>(people);
        concerned.add(reader.id());
        receipts.forgotten(concerned).forEach(this::erase);
    }

    private static AccessLogEntry entry(
            Caller reader, String person, String what, Instant now, AccessLogEntry.@Nullable Head last) {
        AccessLogEntry unlinked = new AccessLogEntry(
                RandomIds.random(), person, reader.id(), reader.name(), "counselor", what, now, null, null);
        return unlinked.linked(AccessLogChain.link(unlinked, last, RandomIds.random()));
    }

    /** The newest entry of several people's chains, as noted. */
    private Map<String, AccessLogEntry.Head> noted(Collection<String> people) {
        Map<String, AccessLogEntry.Head> found = new HashMap<>();
        if (!people.isEmpty()) {
            heads.find(Filters.in("_id", people)).batchSize(people.size() + 1).forEach(h -> found.put(h.person(), h));
        }
        return found;
    }

    /** The newest entry of a chain itself: what another call wrote may not be noted yet. */
    private AccessLogEntry.Head newest(String person) {
        AccessLogEntry entry = entries.find(Filters.and(Filters.eq("person", person), Filters.exists(NUMBER)))
                .sort(Sorts.descending(NUMBER))
                .first();
        AccessLogEntry.Link link =
                Objects.requireNonNull(Objects.requireNonNull(entry).link());
        return new AccessLogEntry.Head(person, link.number(), link.hash());
    }

    /** Writes entries. Returns whose place another call took at the same moment. */
    private Set<String> insert(List<AccessLogEntry> next) {
        try {
            entries.insertMany(next, new InsertManyOptions().ordered(false));
            return Set.of();
        } catch (MongoBulkWriteException e) {
            return refused(next, e).map(AccessLogEntry::person).collect(Collectors.toSet());
        }
    }

    /** Notes the newest of chains, unless newer ones are noted. */
    void note(List<AccessLogEntry> written) {
        if (written.isEmpty()) {
            return;
        }
        try {
            note(written.stream(), true);
        } catch (MongoBulkWriteException e) {
            // A newer one is noted, or somebody else noted a first one at the same moment, perhaps an older one.
            note(refused(written, e), false);
        }
    }

    private void note(Stream<AccessLogEntry> written, boolean upsert) {
        List<UpdateOneModel<AccessLogEntry.Head>> updates = written.map(entry -> {
                    AccessLogEntry.Link link = Objects.requireNonNull(entry.link());
                    return new UpdateOneModel<AccessLogEntry.Head>(
                            Filters.and(Filters.eq(entry.person()), Filters.lt("number", link.number())),
                            Updates.combine(Updates.set("number", link.number()), Updates.set("hash", link.hash())),
                            new UpdateOptions().upsert(upsert));
                })
                .toList();
        heads.bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }

    private static Stream<AccessLogEntry> refused(List<AccessLogEntry> some, MongoBulkWriteException e) {
        if (!UniqueKeys.onlyTaken(e)) {
            throw e;
        }
        return e.getWriteErrors().stream().map(error -> some.get(error.getIndex()));
    }

    /** Who looked at a person's data, latest first; what one did several times within an hour is one. */
    public List<AccessLogView> of(Viewer self) {
        return query.read(self, null);
    }

    /** A page of it. */
    List<AccessLogView> of(Viewer self, PageRequest page) {
        return query.read(self, page);
    }

    /** How many there are of a person. */
    long count(Viewer self) {
        return query.count(self);
    }

    /** Looks whether anything about the person was removed or altered. */
    AccessLogCheck check(Viewer self) {
        AccessLogEntry.Head head = heads.find(Filters.eq(self.of())).first();
        List<AccessLogEntry> linked = entries.find(Filters.and(Filters.eq("person", self.of()), Filters.exists(NUMBER)))
                .sort(Sorts.ascending(NUMBER))
                .into(new ArrayList<>());
        long older =
                entries.countDocuments(Filters.and(Filters.eq("person", self.of()), Filters.exists(NUMBER, false)));
        AccessLogEntry anchor = anchors.find(Filters.eq(self.of())).first();
        Instant over = clock.instant().minus(RetentionTable.shortest("looks"));
        return AccessLogChain.check(linked, older, head, anchor, over);
    }

    /** Forgets the person: the log of who looked at them goes, and in others' logs they have no name any more. */
    public long erase(String person) {
        entries.updateMany(
                Filters.eq("readerId", person),
                Updates.combine(
                        Updates.set("readerId", AccessLogChain.ERASED),
                        Updates.set("reader", "A former counselor"),
                        // A cohort's name may say whose it was.
                        Updates.set("what", "Saw your progress"),
                        Updates.unset("link.salt"),
                        // Entries of earlier releases that look the same from now on stay two.
                        Updates.unset("hour")));
        heads.deleteOne(Filters.eq(person));
        anchors.deleteOne(Filters.eq(person));
        return entries.deleteMany(Filters.eq("person", person)).getDeletedCount();
    }
}
