package waymark.profile.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import waymark.edge.Caller;
import waymark.edge.ErasureReceiptStore;
import waymark.edge.PageRequest;
import waymark.edge.RandomIds;
import waymark.edge.RefusedException;
import waymark.edge.UndoneException;
import waymark.outbox.PersonalData;
import waymark.profile.audit.AuditEntry.Named;
import waymark.profile.audit.AuditEntry.Outcome;
import waymark.profile.person.ExportedData;
import waymark.profile.person.Viewer;
import waymark.retention.RetainedCollection;
import waymark.retention.RetainedDocuments;

/** Mongo collection {@code accountAudit}. Entries are only ever added, and go when their time is over. */
@Singleton
public class AuditStore implements PersonalData, ExportedData, RetainedCollection {
    private static final Bson NEWEST_FIRST = Indexes.descending("at", "_id");

    private final MongoCollection<AuditEntry> entries;
    private final RetainedDocuments old;
    private final ErasureReceiptStore receipts;
    private final Clock clock;

    AuditStore(MongoDatabase database, ErasureReceiptStore receipts, Clock clock) {
        this.entries = database.getCollection("accountAudit", AuditEntry.class);
        this.old = new RetainedDocuments(entries, "at");
        this.receipts = receipts;
        this.clock = clock;
        entries.createIndex(NEWEST_FIRST);
        entries.createIndex(Indexes.compoundIndex(Indexes.ascending("of.id"), NEWEST_FIRST));
        entries.createIndex(Indexes.compoundIndex(Indexes.ascending("by.id"), NEWEST_FIRST));
    }

    /** A page of the list; {@code total} counts all pages. */
    public record Found(List<AuditEntry> items, long total) {}

    /**
     * Does what an admin set out to do, once it is written down that they did; if it can't be written down, nothing is
     * done.
     *
     * @param of to whom; null where they are named by an e-mail address, and where it is done to a school
     * @param school its name, if it is about one
     */
    public void record(Caller admin, AuditAction what, @Nullable Named of, @Nullable String school, Runnable doing) {
        Named by = new Named(admin.id(), admin.name());
        String id = RandomIds.random();
        entries.insertOne(new AuditEntry(id, clock.instant(), what, by, of, school, Outcome.BEGUN, null));
        // An erasure may have passed in the meantime.
        receipts.forgotten(of == null ? List.of(by.id()) : List.of(by.id(), of.id()))
                .forEach(this::eraseOf);
        try {
            doing.run();
            entries.updateOne(Filters.eq(id), Updates.set("outcome", Outcome.DONE));
        } catch (RefusedException e) {
            ended(id, Outcome.REFUSED, e.getMessage());
            throw e;
        } catch (UndoneException e) {
            ended(id, Outcome.FAILED, e.getMessage());
            throw e;
        } catch (RuntimeException e) {
            ended(id, Outcome.FAILED, "Something it needs was away.");
            throw e;
        }
    }

    private void ended(String id, Outcome outcome, String reason) {
        entries.updateOne(
                Filters.eq(id), Updates.combine(Updates.set("outcome", outcome), Updates.set("reason", reason)));
    }

    /** What was done, newest first; to one person, or to all if it is null. */
    public Found list(@Nullable String person, PageRequest page) {
        Bson filter = person == null ? Filters.empty() : Filters.eq("of.id", person);
        List<AuditEntry> items = page.of(entries.find(filter).sort(NEWEST_FIRST));
        return new Found(items, person == null ? entries.estimatedDocumentCount() : entries.countDocuments(filter));
    }

    @Override
    public String kind() {
        return "accountAudit";
    }

    @Override
    public RetainedDocuments retained() {
        return old;
    }

    /** Puts a neutral name wherever this person stands. */
    @Override
    public long eraseOf(String person) {
        long done = entries.updateMany(Filters.eq("of.id", person), Updates.set("of", Named.FORGOTTEN))
                .getModifiedCount();
        return done
                + entries.updateMany(Filters.eq("by.id", person), Updates.set("by", Named.FORGOTTEN))
                        .getModifiedCount();
    }

    /**
     * An entry in somebody's export.
     *
     * @param role {@code done to you}, or {@code done by you}
     */
    @Serdeable
    record ExportedEntry(Instant at, String what, String role, @Nullable String school, String outcome) {}

    @Override
    public List<?> exported(Viewer self) {
        return Stream.concat(exported("of.id", self, "done to you"), exported("by.id", self, "done by you"))
                .toList();
    }

    private Stream<ExportedEntry> exported(String where, Viewer self, String role) {
        return entries
                .find(Filters.eq(where, self.of()))
                .sort(NEWEST_FIRST)
                .map(e -> new ExportedEntry(
                        e.at(), e.what().label(), role, e.school(), e.outcome().label()))
                .into(new ArrayList<>())
                .stream();
    }
}
