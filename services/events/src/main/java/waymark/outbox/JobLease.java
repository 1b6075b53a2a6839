package waymark.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The right to do a job that one instance at a time shall do, as a document of the collection {@code leases}. It ends
 * by itself half a minute after it was taken or prolonged: an instance that dies with it keeps nobody waiting for long.
 */
public final class JobLease {
    private final MongoCollection<Document> leases;
    private final Bson job;
    private final Bson mine;
    private final String owner = UUID.randomUUID().toString();

    /** The lease of the job of that name, not taken yet. */
    public JobLease(MongoDatabase database, String name) {
        this.leases = database.getCollection("leases");
        this.job = Filters.eq(name);
        this.mine = Filters.and(job, Filters.eq("leaseOwner", owner));
    }

    /** Takes it, unless another instance has it. */
    public boolean take() {
        Document taken = leases.findOneAndUpdate(
                job,
                List.of(new Document("$set", Lease.takenIfFree(owner))),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return taken != null && owner.equals(taken.getString("leaseOwner"));
    }

    /** Holds it for another half a minute; false if it ended and another instance may have taken it. */
    public boolean prolong() {
        return leases.updateOne(mine, List.of(new Document("$set", Lease.taken(owner))))
                        .getMatchedCount()
                == 1;
    }

    /** Gives it back, if it is still held. */
    public void release() {
        leases.updateOne(mine, Updates.combine(Updates.unset("leaseUntil"), Updates.unset("leaseOwner")));
    }
}
