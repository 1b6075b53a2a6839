package waymark.profile.plan;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.outbox.Outbox;
import waymark.outbox.OutboxRelay;
import waymark.profile.person.Viewer;

/** Mongo collection {@code plans}, one document per person. */
@Singleton
public class PlanStore {
    private final MongoCollection<Plan> plans;
    private final Outbox outbox;

    PlanStore(MongoDatabase database, OutboxRelay relay) {
        this.plans = database.getCollection("plans", Plan.class);
        this.outbox = relay.outbox(plans);
    }

    /** The plan a viewer may see. */
    public Optional<Plan> find(Viewer viewer) {
        return Optional.ofNullable(plans.find(Filters.eq(viewer.of())).first());
    }

    /** How much of their plans several people have done, 0–100, by person: one question, however many they are. */
    public Map<String, Double> shares(List<Viewer> viewers) {
        Map<String, Double> shares = new HashMap<>();
        plans.withDocumentClass(PlanProgress.class)
                .find(Filters.in("_id", viewers.stream().map(Viewer::of).toList()))
                .projection(Projections.include("items.done"))
                .batchSize(viewers.size() + 1)
                .forEach(plan -> shares.put(plan.id(), plan.share()));
        return shares;
    }

    /** Writes the next state; false if the plan was changed in between. */
    boolean write(Plan read, Plan next) {
        return read.revision() == 0 ? outbox.insert(next.id(), next) : outbox.replace(read.id(), read.revision(), next);
    }

    /** Puts a plan back; false if its person has one. */
    public boolean restore(Plan plan) {
        return outbox.insert(plan.id(), plan);
    }

    /** Forgets the person. Returns how many plans went. */
    public long erase(String person) {
        return plans.deleteOne(Filters.eq(person)).getDeletedCount();
    }
}
