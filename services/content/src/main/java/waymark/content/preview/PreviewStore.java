package waymark.content.preview;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.edge.RandomIds;
import waymark.edge.Sha256;

/** Links that show a draft to whoever has one. Only a hash of each is kept: who reads the database cannot follow it. */
@Singleton
class PreviewStore {

    /**
     * A kept link.
     *
     * @param id SHA-256 of its token
     * @param career the career's id
     */
    public record Link(@BsonId String id, String career, Instant expiresAt) {}

    private final MongoCollection<Link> links;

    PreviewStore(MongoDatabase database) {
        this.links = database.getCollection("previews", Link.class);
        links.createIndex(Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
        links.createIndex(Indexes.ascending("career"));
    }

    /** Makes a link. Its token is told here and never again. */
    PreviewLink make(String career, Instant now) {
        String token = RandomIds.random();
        Instant expiresAt = now.plus(PreviewLink.VALID);
        links.insertOne(new Link(hash(token), career, expiresAt));
        return PreviewLink.of(token, expiresAt, links(career, now));
    }

    /**
     * The link of a token, unless it has expired or was ended. The index sweeps only once a minute, so the time is
     * looked at.
     */
    Optional<Link> find(String token, Instant now) {
        return Optional.ofNullable(links.find(Filters.and(Filters.eq(hash(token)), Filters.gt("expiresAt", now)))
                .first());
    }

    /** How many links of a career lead somewhere, and when the last of them expires. */
    PreviewLink held(String career, Instant now) {
        Link last = links.find(Filters.and(Filters.eq("career", career), Filters.gt("expiresAt", now)))
                .sort(Sorts.descending("expiresAt"))
                .first();
        return PreviewLink.of(null, last == null ? null : last.expiresAt(), links(career, now));
    }

    /** Ends all links of a career. */
    boolean end(String career) {
        return links.deleteMany(Filters.eq("career", career)).getDeletedCount() > 0;
    }

    private long links(String career, Instant now) {
        return links.countDocuments(Filters.and(Filters.eq("career", career), Filters.gt("expiresAt", now)));
    }

    private static String hash(String token) {
        return Sha256.hex(token);
    }
}
