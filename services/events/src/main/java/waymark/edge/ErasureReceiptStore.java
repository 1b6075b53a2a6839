package waymark.edge;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import waymark.retention.RetainedCollection;
import waymark.retention.RetainedDocuments;

/**
 * Receipts of erasures, and which people and things with an id were erased, so that a late event cannot bring anything
 * of them back.
 */
@Singleton
public class ErasureReceiptStore implements RetainedCollection {
    private final MongoCollection<ErasureReceipt> receipts;
    private final MongoCollection<Document> forgotten;
    private final RetainedDocuments old;
    private final String service;
    private final Clock clock;

    ErasureReceiptStore(MongoDatabase database, @Value("${micronaut.application.name}") String service, Clock clock) {
        this.receipts = database.getCollection("receipts", ErasureReceipt.class);
        this.forgotten = database.getCollection("forgotten");
        this.old = new RetainedDocuments(receipts, "at");
        this.service = service;
        this.clock = clock;
    }

    /**
     * From now on {@link #isErased} is true for this person, or this other thing that has an id. Call it before
     * deleting.
     */
    public void forget(String id) {
        forgotten.replaceOne(Filters.eq(id), new Document("_id", id), new ReplaceOptions().upsert(true));
    }

    /** Was this person erased? A null person (a visitor) never was. */
    public boolean isErased(@Nullable String person) {
        return person != null && forgotten.find(Filters.eq(person)).first() != null;
    }

    /** Which of these were erased? One question, however many they are. */
    public Set<String> forgotten(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : forgotten
                        .find(Filters.in("_id", ids))
                        .batchSize(ids.size() + 1)
                        .map(erased -> erased.getString("_id"))
                        .into(new HashSet<>());
    }

    /** Leaves the receipt; a second one for the same erasure keeps the first. */
    public void leave(String receipt, Map<String, Long> erased) {
        if (find(receipt).isEmpty()) {
            receipts.replaceOne(
                    Filters.eq(receipt),
                    new ErasureReceipt(receipt, service, erased, clock.instant()),
                    new ReplaceOptions().upsert(true));
        }
    }

    /** The receipt of that erasure, once this service is done. */
    public Optional<ErasureReceipt> find(String receipt) {
        return Optional.ofNullable(receipts.find(Filters.eq(receipt)).first());
    }

    @Override
    public String kind() {
        return "receipts";
    }

    @Override
    public RetainedDocuments retained() {
        return old;
    }
}
