package waymark.content.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import waymark.edge.PageRequest;
import waymark.retention.RetainedCollection;
import waymark.retention.RetainedDocuments;

/**
 * The list of everything editors did. Entries are only ever added; nothing here changes one, but for the name of an
 * editor who asked to be forgotten, or removes one before its time is over. A career carries its latest change itself,
 * so a crash between the two writes loses none.
 */
@Singleton
public class AuditStore implements RetainedCollection {
    /** A page of the list; {@code total} counts all pages. */
    public record Found(List<AuditEntry> items, long total) {}

    private static final Bson NEWEST_FIRST = Indexes.descending("at", "_id");
    private static final UpdateOptions ADDED = new UpdateOptions().upsert(true);

    private final MongoCollection<AuditEntry> entries;
    private final RetainedDocuments old;

    AuditStore(MongoDatabase database) {
        this.entries = database.getCollection("audit", AuditEntry.class);
        this.old = new RetainedDocuments(entries, "at");
        entries.createIndex(NEWEST_FIRST);
        entries.createIndex(Indexes.compoundIndex(Indexes.ascending("career"), NEWEST_FIRST));
        entries.createIndex(Indexes.ascending("by.id"));
    }

    /** Lists changes, each once however often it is called. */
    public void keep(Stream<AuditEntry> changes) {
        List<UpdateOneModel<AuditEntry>> unlisted = changes.map(
                        entry -> new UpdateOneModel<AuditEntry>(Filters.eq(entry.id()), unlessThere(entry), ADDED))
                .toList();
        if (!unlisted.isEmpty()) {
            entries.bulkWrite(unlisted, new BulkWriteOptions().ordered(false));
        }
    }

    private static Bson unlessThere(AuditEntry entry) {
        return Updates.combine(
                Updates.setOnInsert("career", entry.career()),
                Updates.setOnInsert("title", entry.title()),
                Updates.setOnInsert("version", entry.version()),
                Updates.setOnInsert("what", entry.what()),
                Updates.setOnInsert("by", entry.by()),
                Updates.setOnInsert("at", entry.at()),
                Updates.setOnInsert("comment", entry.comment()));
    }

    /** What was done, newest first; to one career, or to all if it is null. */
    public Found list(@Nullable String career, PageRequest page) {
        Bson filter = career == null ? Filters.empty() : Filters.eq("career", career);
        List<AuditEntry> items = page.of(entries.find(filter).sort(NEWEST_FIRST));
        return new Found(items, career == null ? entries.estimatedDocumentCount() : entries.countDocuments(filter));
    }

    /** Where this person stands, newest first. */
    public Stream<EditorReference> naming(String person) {
        return entries
                .find(Filters.eq("by.id", person))
                .sort(NEWEST_FIRST)
                .map(EditorReference::of)
                .into(new ArrayList<>())
                .stream();
    }

    @Override
    public String kind() {
        return "audit";
    }

    @Override
    public RetainedDocuments retained() {
        return old;
    }

    /** Puts a neutral name wherever this person stands. */
    public void forget(String person) {
        entries.updateMany(Filters.eq("by.id", person), Updates.set("by", Editor.FORMER));
    }
}
