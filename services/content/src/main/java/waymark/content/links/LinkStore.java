package waymark.content.links;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The addresses guides lead to, with what their last visit showed and when the next is due. */
@Singleton
class LinkStore {
    /** Whoever visits a link has this long; then another instance may. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final MongoCollection<Link> links;

    LinkStore(MongoDatabase database) {
        this.links = database.getCollection("links", Link.class);
        links.createIndex(Indexes.ascending("nextAt", "_id"));
        links.createIndex(Indexes.ascending("state"));
    }

    /** Exactly these addresses are in use: new ones are due at once, others are forgotten. */
    void track(Collection<String> urls, Instant now) {
        links.deleteMany(Filters.nin("_id", urls));
        var inserts = urls.stream()
                .map(url -> new UpdateOneModel<Link>(
                        Filters.eq(url),
                        Updates.combine(
                                Updates.setOnInsert("state", LinkCheckResult.State.UNCHECKED.label()),
                                Updates.setOnInsert("status", 0),
                                Updates.setOnInsert("failures", 0),
                                Updates.setOnInsert("nextAt", now)),
                        new UpdateOptions().upsert(true)))
                .toList();
        if (!inserts.isEmpty()) {
            links.bulkWrite(inserts, new BulkWriteOptions().ordered(false));
        }
    }

    /** These are to be visited before all others. */
    void prioritize(Collection<String> urls) {
        links.updateMany(Filters.in("_id", urls), Updates.set("nextAt", Instant.EPOCH));
    }

    /** Those to be visited now, longest due first. */
    List<String> due(Instant now) {
        return links.withDocumentClass(Document.class)
                .find(Filters.lte("nextAt", now))
                .sort(Indexes.ascending("nextAt", "_id"))
                .projection(Projections.include("_id"))
                .map(d -> d.getString("_id"))
                .into(new ArrayList<>());
    }

    /** The link as it is leased, if it is still due; no other instance visits it for a while. */
    Optional<Link> lease(String url, Instant now) {
        return Optional.ofNullable(links.findOneAndUpdate(
                Filters.and(Filters.eq(url), Filters.lte("nextAt", now)),
                Updates.set("nextAt", now.plus(LEASE)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    /**
     * Keeps what a visit showed, if the address is still in use and nobody has leased it or asked for another visit
     * since.
     */
    void save(Link leased, Link visited) {
        links.replaceOne(unchanged(leased), visited);
    }

    /**
     * Visits these again then; what is known of them stays. One that somebody else has leased or asked to be visited
     * since keeps its turn.
     */
    void postpone(Collection<Link> leased, Instant until) {
        var writes = leased.stream()
                .map(link -> new UpdateOneModel<Link>(unchanged(link), Updates.set("nextAt", until)))
                .toList();
        if (!writes.isEmpty()) {
            links.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

    private static Bson unchanged(Link leased) {
        return Filters.and(Filters.eq(leased.url()), Filters.eq("nextAt", leased.nextAt()));
    }

    /** All, by address. */
    List<Link> all() {
        return links.find().sort(Indexes.ascending("_id")).into(new ArrayList<>());
    }
}
