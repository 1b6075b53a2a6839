package waymark.retention;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Documents of a collection that are kept so long after the time in one of their fields. The index this takes is made
 * when it is first needed and not at start: a database that is away keeps nobody from starting.
 */
public final class RetainedDocuments {
    private final MongoCollection<Document> documents;
    private final String field;
    private final @Nullable String later;
    private final Bson those;
    private volatile boolean indexed;

    /** Those that have the field, a date; others stay. */
    public RetainedDocuments(MongoCollection<?> documents, String field) {
        this(documents, field, null, Filters.empty());
    }

    /** Those that have the field, a date, and match. */
    public RetainedDocuments(MongoCollection<?> documents, String field, Bson those) {
        this(documents, field, null, those);
    }

    /**
     * Those that have the field, a date.
     *
     * @param later another one, from which the time counts where a document has it
     */
    public RetainedDocuments(MongoCollection<?> documents, String field, @Nullable String later) {
        this(documents, field, later, Filters.empty());
    }

    private RetainedDocuments(MongoCollection<?> documents, String field, @Nullable String later, Bson those) {
        this.those = those;
        this.documents = documents.withDocumentClass(Document.class);
        this.field = field;
        this.later = later;
    }

    /** What of them is from before a time; the oldest by the first of the fields. */
    public Overdue overdue(Instant before) {
        Bson some = from(before);
        Document oldest = documents
                .find(some)
                .projection(Projections.include(field))
                .sort(Sorts.ascending(field))
                .first();
        return oldest == null
                ? Overdue.NOTHING
                : new Overdue(
                        documents.countDocuments(some), oldest.getDate(field).toInstant());
    }

    /** Removes them. Returns how many there were. */
    public long remove(Instant before) {
        return documents.deleteMany(from(before)).getDeletedCount();
    }

    /** Matches them. */
    public Bson from(Instant before) {
        index();
        Date time = Date.from(before);
        Bson old = Filters.and(Filters.lt(field, time), those);
        return later == null ? old : Filters.and(old, Filters.not(Filters.gte(later, time)));
    }

    /** One that let the database itself remove them, after a time that earlier releases had, gives way. */
    private void index() {
        if (!indexed && !field.equals("_id")) {
            for (Document index : documents.listIndexes()) {
                if (index.get("key", Document.class).equals(new Document(field, 1))
                        && index.containsKey("expireAfterSeconds")) {
                    documents.dropIndex(index.getString("name"));
                }
            }
            documents.createIndex(Indexes.ascending(field));
        }
        indexed = true;
    }
}
