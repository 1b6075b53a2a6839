package waymark.profile.cohort;

import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import waymark.edge.Caller;
import waymark.edge.PageRequest;
import waymark.edge.RefusedException;
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
        cohorts.createIndex(Indexes.ascending("led.now.person", "createdAt", "_id"));
        cohorts.createIndex(Indexes.ascending("led.former.person"));
        cohorts.createIndex(
                Indexes.ascending("previous"),
                new IndexOptions().unique(true).partialFilterExpression(Filters.exists("previous")));
        cohorts.createIndex(
                Indexes.ascending("counselor", "idempotencyKey"),
                new IndexOptions().unique(true).partialFilterExpression(Filters.exists("idempotencyKey")));
        nameWhoLeads();
    }

    /** What was written when a group had one counselor is found by that one. */
    private void nameWhoLeads() {
        Document only = new Document("person", "$counselor")
                .append("name", "$counselorName")
                .append("since", "$createdAt");
        Document led = new Document("now", List.of(only)).append("former", List.of());
        cohorts.updateMany(
                Filters.and(Filters.eq("led.now.person", null), Filters.exists("led", false)),
                List.of(new Document("$set", new Document("led", led))));
    }

    /** False if the code or the idempotency key is taken, or the group before it has one after it. */
    public boolean insert(Cohort cohort) {
        return outbox.insert(cohort.id(), cohort);
    }

    /** Writes the next state; false if it was changed since it was read. */
    public boolean replace(Cohort read, Cohort next) {
        return outbox.replace(read.id(), read.revision(), next);
    }

    /** The next state of one, and the revision that was read. */
    public record Replacement(long read, Cohort next) {}

    /**
     * Writes new ones and the next states of others, together with what else is written in a session.
     *
     * @return false if one of them was changed since it was read; the session must be given up then
     */
    public boolean write(ClientSession session, List<Cohort> made, List<Replacement> changed) {
        if (!made.isEmpty()) {
            cohorts.insertMany(session, made);
        }
        // No event tells of a cohort, so none can be pending in what is replaced.
        List<ReplaceOneModel<Cohort>> writes = changed.stream()
                .map(change -> new ReplaceOneModel<>(
                        Filters.and(Filters.eq(change.next().id()), Filters.eq("revision", change.read())),
                        change.next()))
                .toList();
        return writes.isEmpty() || cohorts.bulkWrite(session, writes).getMatchedCount() == writes.size();
    }

    /** All cohorts a counselor leads, alone or with others, oldest first. */
    public List<Cohort> of(String counselor) {
        return found(counselor).into(new ArrayList<>());
    }

    /** A page of them. */
    List<Cohort> of(String counselor, PageRequest page) {
        return page.of(found(counselor));
    }

    private FindIterable<Cohort> found(String counselor) {
        return cohorts.find(Filters.eq("led.now.person", counselor)).sort(Sorts.ascending("createdAt", "_id"));
    }

    /** How many cohorts a counselor has. */
    long count(String counselor) {
        return cohorts.countDocuments(Filters.eq("led.now.person", counselor));
    }

    /** The cohort of that id. */
    public Optional<Cohort> find(String id) {
        return Optional.ofNullable(cohorts.find(Filters.eq(id)).first());
    }

    /**
     * The cohort of that id, which the caller leads.
     *
     * @throws RefusedException (absent) if others lead it
     */
    public Optional<Cohort> find(String id, Caller caller) {
        return find(id).map(cohort -> cohort.ledBy(caller.id()));
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

    /** The groups of the year after some. */
    public List<Cohort> after(Collection<String> cohortsBefore) {
        return cohorts.find(Filters.in("previous", cohortsBefore)).into(new ArrayList<>());
    }

    /** Some groups by their ids. */
    public Map<String, Cohort> find(Collection<String> ids) {
        Map<String, Cohort> found = new HashMap<>();
        cohorts.find(Filters.in("_id", ids))
                .batchSize(ids.size() + 1)
                .forEach(cohort -> found.put(cohort.id(), cohort));
        return found;
    }

    /** The groups somebody leads or led. */
    List<Cohort> everOf(String counselor) {
        return cohorts.find(
                        Filters.or(Filters.eq("led.now.person", counselor), Filters.eq("led.former.person", counselor)))
                .into(new ArrayList<>());
    }

    /** The groups that a counselor alone made before they came to a school are the school's from now on. */
    public void adopt(String counselor, String school) {
        cohorts.updateMany(
                Filters.and(Filters.eq("led.now.person", counselor), Filters.exists("school", false)),
                Updates.combine(Updates.set("school", school), Updates.inc("revision", 1L)));
    }

    /** Removes it; false if it was changed since it was read. */
    boolean remove(Cohort read) {
        return cohorts.deleteOne(Filters.and(Filters.eq(read.id()), Filters.eq("revision", read.revision())))
                        .getDeletedCount()
                > 0;
    }
}
