package waymark.profile.cohort;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.edge.PageRequest;
import waymark.outbox.Outbox;
import waymark.outbox.OutboxRelay;

/** Mongo collection {@code cohorts}. */
@Singleton
public class CohortStore {
    private final MongoCollection<Cohort> cohorts;
    private final Outbox outbox;

    CohortStore(MongoDatabase database, OutboxRelay relay) {
        this.cohorts = database.getCollection("cohorts", Cohort.class);
        this.outbox = relay.outbox(cohorts);
        cohorts.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
        cohorts.createIndex(Indexes.ascending("counselor", "createdAt", "_id"));
        cohorts.createIndex(
                Indexes.ascending("counselor", "idempotencyKey"),
                new IndexOptions().unique(true).partialFilterExpression(Filters.exists("idempotencyKey")));
    }

    /** False if the code or the idempotency key is taken. */
    boolean insert(Cohort cohort) {
        return outbox.insert(cohort.id(), cohort);
    }

    /** Writes the next state; false if it was changed since it was read. */
    boolean replace(Cohort read, Cohort next) {
        return outbox.replace(read.id(), read.revision(), next);
    }

    /** All cohorts of a counselor, oldest first. */
    List<Cohort> of(String counselor) {
        return found(counselor).into(new ArrayList<>());
    }

    /** A page of them. */
    List<Cohort> of(String counselor, PageRequest page) {
        return page.of(found(counselor));
    }

    private FindIterable<Cohort> found(String counselor) {
        return cohorts.find(Filters.eq("counselor", counselor)).sort(Sorts.ascending("createdAt", "_id"));
    }

    /** How many cohorts a counselor has. */
    long count(String counselor) {
        return cohorts.countDocuments(Filters.eq("counselor", counselor));
    }

    /** The cohort of that id. */
    public Optional<Cohort> find(String id) {
        return Optional.ofNullable(cohorts.find(Filters.eq(id)).first());
    }

    public Optional<Cohort> byCode(String code) {
        return Optional.ofNullable(cohorts.find(Filters.eq("code", code)).first());
    }

    /** The cohort a request with this key made; none for a request without one. */
    Optional<Cohort> byKey(String counselor, @Nullable String idempotencyKey) {
        return Optional.ofNullable(idempotencyKey)
                .map(key -> Filters.and(Filters.eq("counselor", counselor), Filters.eq("idempotencyKey", key)))
                .map(made -> cohorts.find(made).first());
    }

    long eraseOf(String counselor) {
        return cohorts.deleteMany(Filters.eq("counselor", counselor)).getDeletedCount();
    }
}
