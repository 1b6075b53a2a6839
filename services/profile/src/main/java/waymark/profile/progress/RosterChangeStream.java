package waymark.profile.progress;

import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.FullDocument;
import io.micronaut.core.annotation.Nullable;
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
import waymark.profile.cohort.Consent;

/**
 * MongoDB's change stream of all that rosters show: what any instance writes arrives here within milliseconds. It is
 * open only while a roster is, because an open one makes the database look at every write.
 */
@Singleton
class RosterChangeStream {
    private static final Logger LOG = LoggerFactory.getLogger(RosterChangeStream.class);

    /** How long the database waits with an empty answer: an idle stream is one question in so many seconds. */
    private static final long MAX_AWAIT_SECONDS = 10;

    private static final List<Bson> WATCHED = List.of(
            Aggregates.match(Filters.in(
                    "ns.coll", "people", "plans", "consents", "cohorts", "assessments", "bestMatches", "savedCareers")),
            Aggregates.project(Projections.include("ns", "documentKey", "operationType", "fullDocument.person")));

    private final MongoDatabase database;
    private @Nullable MongoChangeStreamCursor<ChangeStreamDocument<Document>> open;
    private volatile boolean ended;

    RosterChangeStream(MongoDatabase database) {
        this.database = database;
    }

    /**
     * Calls the listener with every change from now on; does nothing if the stream is open already. If the stream
     * breaks, the listener learns that anything may have changed, and the next call opens it again.
     *
     * @param inUse asked every some seconds: the stream is closed when it is not
     */
    synchronized void follow(Consumer<RosterChange> listener, BooleanSupplier inUse) {
        if (open == null && !ended) {
            var cursor = database.watch(WATCHED, Document.class)
                    .fullDocument(FullDocument.UPDATE_LOOKUP)
                    .maxAwaitTime(MAX_AWAIT_SECONDS, TimeUnit.SECONDS)
                    .cursor();
            open = cursor;
            Thread.ofVirtual().name("changes").start(() -> forward(cursor, listener, inUse));
        }
    }

    private void forward(
            MongoChangeStreamCursor<ChangeStreamDocument<Document>> cursor,
            Consumer<RosterChange> listener,
            BooleanSupplier inUse) {
        try (cursor) {
            while (inUse.getAsBoolean()) {
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
            // What was written until the next call opens it again is in no stream.
            listener.accept(RosterChange.ANY);
        }
    }

    private synchronized void closed() {
        open = null;
    }

    private static RosterChange change(ChangeStreamDocument<Document> event) {
        String id = event.getDocumentKey() == null
                ? null
                : event.getDocumentKey().getString("_id").getValue();
        String collection =
                event.getNamespace() == null ? "" : event.getNamespace().getCollectionName();
        Document now = event.getFullDocument();
        return id == null
                ? RosterChange.ANY
                : switch (collection) {
                    case "people", "plans" -> RosterChange.of(id);
                    case "cohorts" -> RosterChange.in(id);
                    case "consents" -> RosterChange.in(Consent.cohortOf(id));
                    default -> RosterChange.of(now == null ? null : now.getString("person"));
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
