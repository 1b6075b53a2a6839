package waymark.content.images;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bson.Document;

/**
 * Pictures, in GridFS, under their ids as file names. Each upload has an id of its own there, so two uploads of the
 * same picture at once cannot spoil each other.
 */
@Singleton
public class ImageStore {
    /** An editor may upload first and save later; nothing younger is removed. */
    private static final Duration GRACE = Duration.ofDays(1);

    private final GridFSBucket bucket;
    private final MongoCollection<Document> files;
    private final MongoCollection<Document> careers;
    private final MongoCollection<Document> versions;
    private final Clock clock;

    ImageStore(MongoDatabase database, Clock clock) {
        this.bucket = GridFSBuckets.create(database, "images");
        this.files = database.getCollection("images.files");
        this.careers = database.getCollection("careers");
        this.versions = database.getCollection("versions");
        this.clock = clock;
        files.createIndex(Indexes.ascending("filename", "uploadDate"));
        files.createIndex(Indexes.ascending("uploadDate"));
        List.of("draft.image.id", "publication.guide.image.id")
                .forEach(field -> careers.createIndex(Indexes.ascending(field)));
        versions.createIndex(Indexes.ascending("guide.image.id"));
    }

    /** Keeps a picture; one that is there already only counts as uploaded anew. Returns whether it was new. */
    public boolean put(UploadedImage picture) {
        Date now = Date.from(clock.instant());
        if (files.updateMany(Filters.eq("filename", picture.id()), Updates.set("uploadDate", now))
                        .getMatchedCount()
                > 0) {
            return false;
        }
        Document metadata = new Document("type", picture.type())
                .append("width", picture.width())
                .append("height", picture.height())
                .append("bare", picture.isBare());
        bucket.uploadFromStream(
                picture.id(), new ByteArrayInputStream(picture.bytes()), new GridFSUploadOptions().metadata(metadata));
        return true;
    }

    /** Is there a picture of that id? */
    public boolean has(String id) {
        return bucket.find(Filters.eq("filename", id)).first() != null;
    }

    /** The picture of that id, without metadata even if it was kept before that was taken out of every upload. */
    public Optional<UploadedImage> find(String id) {
        GridFSFile file = bucket.find(Filters.eq("filename", id)).first();
        if (file == null) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) file.getLength());
        bucket.downloadToStream(file.getId(), bytes);
        Document head = file.getMetadata();
        return Optional.of(
                head != null && head.getBoolean("bare", false)
                        ? new UploadedImage(
                                id,
                                bytes.toByteArray(),
                                head.getString("type"),
                                head.getInteger("width"),
                                head.getInteger("height"))
                        : UploadedImage.of(bytes.toByteArray()).named(id));
    }

    /** The ids of all pictures some draft or version shows, in order. */
    public SortedSet<String> used() {
        Set<String> used = new HashSet<>();
        careers.distinct("draft.image.id", String.class).into(used);
        careers.distinct("publication.guide.image.id", String.class).into(used);
        versions.distinct("guide.image.id", String.class).into(used);
        used.remove(null); // of all that show none
        return new TreeSet<>(used);
    }

    @Scheduled(fixedDelay = "6h", initialDelay = "10m")
    void tidy() {
        sweep(clock.instant().minus(GRACE));
    }

    /** Removes pictures uploaded before that time that no draft and no version shows. Returns how many. */
    int sweep(Instant before) {
        Set<String> used = used();
        int removed = 0;
        for (GridFSFile file : bucket.find(Filters.lt("uploadDate", Date.from(before)))) {
            if (!used.contains(file.getFilename())) {
                bucket.delete(file.getId());
                removed++;
            }
        }
        return removed;
    }
}
