package waymark.retention;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** Mongo collection {@code retentionRuns}, by the time each began. */
@Singleton
class RetentionRunStore implements RetainedCollection {
    private final MongoCollection<Stored> runs;
    private final RetainedDocuments overdue;

    /** A run, found by when it began. */
    public record Stored(@BsonId Instant startedAt, RetentionRun run) {}

    RetentionRunStore(MongoDatabase database) {
        this.runs = database.getCollection("retentionRuns", Stored.class);
        this.overdue = new RetainedDocuments(runs, "_id");
    }

    void keep(RetentionRun run) {
        Stored stored = new Stored(run.startedAt(), run);
        runs.replaceOne(Filters.eq(stored.startedAt()), stored, new ReplaceOptions().upsert(true));
    }

    /** The latest ones, newest first. */
    List<RetentionRun> latest(int most) {
        return runs.find()
                .sort(Sorts.descending("_id"))
                .limit(most)
                .map(Stored::run)
                .into(new ArrayList<>());
    }

    /** When the latest began; null before the first. */
    @Nullable
    Instant latestStart() {
        return latest(1).stream().map(RetentionRun::startedAt).findFirst().orElse(null);
    }

    @Override
    public String kind() {
        return "retentionRuns";
    }

    @Override
    public RetainedDocuments retained() {
        return overdue;
    }
}
