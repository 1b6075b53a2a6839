package waymark.profile.live;

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
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentPart;

/**
 * MongoDB's change stream of all that counselors' lists show: what any instance writes arrives here within
 * milliseconds. One for the whole instance, open only while a list is, because an open one makes the database look at
 * every write.
 */
@Singleton
class CohortChangeStream {
    private static final Logger LOG = LoggerFactory.getLogger(CohortChangeStream.class);

    /** How long the database waits with an empty answer: an idle stream is one question in so many seconds. */
    private static final long MAX_AWAIT_SECONDS = 10;

    private static final long PAUSE_MILLIS = 1_000;

    private static final List<Bson> WATCHED = List.of(
            Aggregates.match(Filters.in(
                    "ns.coll",
                    "people",
                    "plans",
                    "consents",
                    "cohorts",
                    "assessments",
                    "bestMatches",
                    "savedCareers",
                    "tasks",
                    "taskRecords",
                    "helpRequests")),
            Aggregates.project(Projections.include(
                    "ns",
                    "documentKey",
                    "operationType",
                    "clusterTime",
                    "fullDocument.person",
                    "fullDocument.cohort")));

    private final MongoDatabase database;
    private @Nullable MongoChangeStreamCursor<ChangeStreamDocument<Document>> open;
    private volatile long place;
    private volatile boolean ended;

    CohortChangeStream(MongoDatabase database) {
        this.database = database;
    }

    /**
     * Calls the listener with every change from now on. If the stream breaks it is opened again, and the listener
     * learns that anything may have changed.
     *
     * @param inUse the stream is closed when it is not, which is asked every some seconds
     * @return a place among all that is written: what is written after it is told of
     */
    synchronized long follow(Consumer<CohortChange> listener, BooleanSupplier inUse) {
        if (open == null && !ended) {
            var cursor = watch();
            Thread.ofVirtual().name("changes").start(() -> follow(cursor, listener, inUse));
        }
        return place;
    }

    private MongoChangeStreamCursor<ChangeStreamDocument<Document>> watch() {
        BsonTimestamp now = database.runCommand(new Document("hello", 1)).get("operationTime", BsonTimestamp.class);
        var cursor = database.watch(WATCHED, Document.class)
                .fullDocument(FullDocument.UPDATE_LOOKUP)
                .startAtOperationTime(now)
                .maxAwaitTime(MAX_AWAIT_SECONDS, TimeUnit.SECONDS)
                .cursor();
        place = now.getValue();
        open = cursor;
        return cursor;
    }

    private void follow(
            MongoChangeStreamCursor<ChangeStreamDocument<Document>> first,
            Consumer<CohortChange> listener,
            BooleanSupplier inUse) {
        var cursor = first;
        while (cursor != null) {
            try (var reading = cursor) {
                while (!closedUnused(inUse)) {
                    ChangeStreamDocument<Document> next = reading.tryNext();
                    CohortChange change = next == null ? null : change(next);
                    if (change != null) {
                        listener.accept(change);
                    }
                }
                return;
            } catch (RuntimeException e) {
                if (!ended) {
                    LOG.warn("The change stream is opened again: {}", e.toString());
                }
            }
            cursor = again(inUse);
            // What was written in between is in no stream.
            listener.accept(CohortChange.any(place));
        }
    }

    private @Nullable MongoChangeStreamCursor<ChangeStreamDocument<Document>> again(BooleanSupplier inUse) {
        while (!closedUnused(inUse)) {
            try {
                synchronized (this) {
                    return watch();
                }
            } catch (RuntimeException e) {
                LOG.warn("The change stream could not be opened: {}", e.toString());
                pause();
            }
        }
        return null;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the database was away", e);
        }
    }

    /** Whoever comes to follow either finds it closed, or is seen to use it. */
    private synchronized boolean closedUnused(BooleanSupplier inUse) {
        if (ended || !inUse.getAsBoolean()) {
            open = null;
            return true;
        }
        return false;
    }

    /** What is told of a write; null if it is told otherwise. */
    private @Nullable CohortChange change(ChangeStreamDocument<Document> event) {
        if (event.getClusterTime() != null) {
            place = Math.max(place, event.getClusterTime().getValue());
        }
        if (event.getDocumentKey() == null || event.getNamespace() == null) {
            return CohortChange.any(place);
        }
        String id = event.getDocumentKey().getString("_id").getValue();
        Document now = event.getFullDocument() == null ? new Document() : event.getFullDocument();
        String person = now.getString("person");
        return switch (event.getNamespace().getCollectionName()) {
            case "people" -> CohortChange.of(place, id, null);
            case "plans" -> CohortChange.of(place, id, ConsentPart.PLAN);
            // What is left of what was taken out or dropped has no person; its store notes it with the person.
            case "assessments" -> person == null ? null : CohortChange.of(place, person, null);
            case "bestMatches" -> person == null ? null : CohortChange.of(place, person, ConsentPart.RESULTS);
            case "savedCareers" -> person == null ? null : CohortChange.of(place, person, ConsentPart.CAREERS);
            case "cohorts" -> CohortChange.in(place, id, null);
            case "consents", "helpRequests" -> CohortChange.in(place, Consent.cohortOf(id), Consent.personOf(id));
            case "tasks" -> CohortChange.in(place, now.getString("cohort"), null);
            default -> CohortChange.of(place, person, null);
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
