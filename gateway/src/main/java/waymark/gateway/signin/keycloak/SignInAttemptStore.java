package waymark.gateway.signin.keycloak;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import waymark.edge.UniqueKeys;

/** What may be used once only: sign-ins under way, and the ids of Keycloak's logout tokens. */
@Singleton
public class SignInAttemptStore {
    private final MongoCollection<SignInAttempt> attempts;
    private final MongoCollection<Document> seen;
    private final Clock clock;
    private volatile boolean indexed;

    SignInAttemptStore(MongoDatabase database, Clock clock) {
        this.attempts = database.getCollection("attempts", SignInAttempt.class);
        this.seen = database.getCollection("logoutTokens");
        this.clock = clock;
    }

    public void begin(SignInAttempt attempt) {
        index();
        attempts.insertOne(attempt);
    }

    /** Takes the attempt out: a second call finds nothing. Another browser neither gets it nor spoils it. */
    public Optional<SignInAttempt> take(String id, String browser) {
        return Optional.ofNullable(
                attempts.findOneAndDelete(and(eq(id), eq("browser", browser), gt("endsAt", clock.instant()))));
    }

    /** True the first time this logout token is seen. */
    public boolean first(String token, Instant until) {
        index();
        Document first = new Document("_id", token).append("endsAt", Date.from(until));
        return UniqueKeys.unlessTaken(() -> seen.insertOne(first).wasAcknowledged());
    }

    private void index() {
        if (!indexed) {
            IndexOptions expiring = new IndexOptions().expireAfter(0L, TimeUnit.SECONDS);
            attempts.createIndex(Indexes.ascending("endsAt"), expiring);
            seen.createIndex(Indexes.ascending("endsAt"), expiring);
            indexed = true;
        }
    }
}
