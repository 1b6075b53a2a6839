package waymark.gateway.signin.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Sessions in Mongo, found by the hash of their cookie. */
@Singleton
class SessionStore {
    private final MongoCollection<Session> sessions;
    private final Clock clock;
    // Made before the first session and not at start: without the database the rest of the portal still starts.
    private volatile boolean indexed;

    SessionStore(MongoDatabase database, Clock clock) {
        this.sessions = database.getCollection("sessions", Session.class);
        this.clock = clock;
    }

    /** The session, unless it has ended. */
    Optional<Session> find(String id) {
        return Optional.ofNullable(sessions.find(eq(id)).first())
                .filter(session -> session.endsAt().isAfter(clock.instant()));
    }

    void insert(Session session) {
        if (!indexed) {
            sessions.createIndex(Indexes.ascending("endsAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
            sessions.createIndex(Indexes.ascending("person"));
            sessions.createIndex(Indexes.ascending("sid"));
            indexed = true;
        }
        sessions.insertOne(session);
    }

    /** Puts the refreshed session in place of the one read; one that has ended meanwhile stays ended. */
    void replace(Session session) {
        sessions.replaceOne(eq(session.id()), session);
    }

    /** The sitting has been claimed, or never can be. */
    void settled(Session session) {
        sessions.updateOne(and(eq(session.id()), eq("sitting", session.sitting())), Updates.unset("sitting"));
    }

    void end(String id) {
        sessions.deleteOne(eq(id));
    }

    long endAll(String person) {
        return sessions.deleteMany(eq("person", person)).getDeletedCount();
    }

    long endWith(String sid) {
        return sessions.deleteMany(eq("sid", sid)).getDeletedCount();
    }
}
