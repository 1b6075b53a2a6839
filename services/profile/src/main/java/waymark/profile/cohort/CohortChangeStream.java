package waymark.profile.cohort;

import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.FullDocument;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mongo's change stream of all that counselors' lists show: what any instance writes is told here within milliseconds. It is open
 * only while somebody wants to hear, because an open one makes the database look at every write.
 */
@Singleton
class CohortChangeStream {
    private static final Logger LOG = LoggerFactory.getLogger(CohortChangeStream.class);

    /** How long the database waits with an empty answer: an idle stream is one question in so many seconds. */
    private static final long PATIENCE_SECONDS = 10;

    private static final List<Bson> WANTED = List.of(
            Aggregates.match(Filters.in(
                    "ns.coll", "people", "plans", "consents", "cohorts", "assessments", "bestMatches", "savedCareers")),
            Aggregates.project(Projections.include("ns", "documentKey", "operationType", "fullDocument.person")));

    private final MongoDatabase database;
    private MongoChangeStreamCursor<ChangeStreamDocument<Document>> open;
    private volatile boolean ended;

    CohortChangeStream(MongoDatabase database) {
        this.database = database;
    }

    /**
     * Tells of every change from now on; nothing is done if this runs already. If the stream breaks, it tells that anything may have
     * changed, and is opened again by the next call.
     *
     * @param wanted asked now and then: the stream is closed when nobody wants it
     */
    synchronized void follow(Consumer<CohortChange> listener, BooleanSupplier wanted) {
        if (open == null && !ended) {
            var cursor = database.watch(WANTED, Document.class)
                    .fullDocument(FullDocument.UPDATE_LOOKUP)
                    .maxAwaitTime(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .cursor();
            open = cursor;
            Thread.ofVirtual().name("changes").start(() -> tell(cursor, listener, wanted));
        }
    }

    private void tell(
            MongoChangeStreamCursor<ChangeStreamDocument<Document>> cursor,
            Consumer<CohortChange> listener,
            BooleanSupplier wanted) {
        try (cursor) {
            while (wanted.getAsBoolean()) {
                ChangeStreamDocument<Document> next = cursor.tryNext();
                if (next != null) {
                    listener.accept(change(next));
                }
            }
        } catch (RuntimeException e) {
            if (!ended) {
                LOG.warn("The change stream is opened again when it is needed: {}", e.toString());
            }
        } finally {
            closed();
            // Whoever comes now opens it anew, and believes nothing that was read before.
            listener.accept(CohortChange.ANY);
        }
    }

    private synchronized void closed() {
        open = null;
    }

    private static CohortChange change(ChangeStreamDocument<Document> event) {
        String id = event.getDocumentKey() == null
                ? null
                : event.getDocumentKey().getString("_id").getValue();
        String collection =
                event.getNamespace() == null ? "" : event.getNamespace().getCollectionName();
        Document now = event.getFullDocument();
        return id == null
                ? CohortChange.ANY
                : switch (collection) {
                    case "people", "plans" -> CohortChange.of(id);
                    case "cohorts" -> CohortChange.in(id);
                    case "consents" -> CohortChange.in(Consent.cohortOf(id));
                    default -> CohortChange.of(now == null ? null : now.getString("person"));
                };
    }

    @PreDestroy
    synchronized void end() {
        ended = true;
        if (open != null) {
            open.close();
        }
    }
}
