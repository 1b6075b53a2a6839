package waymark.quiz.importing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import waymark.edge.Caller;
import waymark.edge.ErasureReceiptStore;
import waymark.outbox.Outbox;
import waymark.outbox.Outbox.Write;
import waymark.outbox.OutboxRelay;
import waymark.quiz.sitting.Sitting;
import waymark.quiz.sitting.SittingStore;

/** Writes sittings that came back with a file into the collection of {@link SittingStore}, each with its event. */
@Singleton
class RestoredSittingStore {
    private final MongoCollection<Document> sittings;
    private final Outbox outbox;
    private final SittingStore others;
    private final ErasureReceiptStore receipts;

    RestoredSittingStore(MongoDatabase database, OutboxRelay relay, SittingStore others, ErasureReceiptStore receipts) {
        this.sittings = database.getCollection("sittings");
        this.outbox = relay.outbox(database.getCollection("sittings", Sitting.class));
        this.others = others;
        this.receipts = receipts;
    }

    /** The ids of all sittings the owner has. */
    Set<String> ids(Caller owner) {
        return sittings.find(Filters.and(Filters.eq("person", owner.id()), Filters.exists("erased", false)))
                .projection(Projections.include("_id"))
                .map(sitting -> sitting.getString("_id"))
                .into(new HashSet<>());
    }

    /** Writes those that are not there yet. An erasure that passes in between is made up for here. */
    void restore(List<Sitting.Change> back, Caller owner) {
        refuseErased(owner);
        outbox.writeAll(back.stream()
                .map(change -> new Write(
                        change.sitting().id(), 0, change.sitting(), List.of(Objects.requireNonNull(change.event()))))
                .toList());
        if (receipts.isErased(owner.id())) {
            others.eraseOf(owner.id());
        }
        refuseErased(owner);
    }

    private void refuseErased(Caller owner) {
        if (receipts.isErased(owner.id())) {
            throw SittingStore.forgotten();
        }
    }
}
