package waymark.content.importing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import waymark.content.Bylines;
import waymark.content.Editor;
import waymark.content.importing.ImportRun.State;

/** Imports and, until they were applied, their files. Old ones go: runs after a year, files after a day. */
@Singleton
class ImportRunStore implements Bylines {
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final int MOST = 50;

    private final MongoCollection<ImportRun> runs;
    private final GridFSBucket files;

    ImportRunStore(MongoDatabase database) {
        this.runs = database.getCollection("imports", ImportRun.class);
        this.files = GridFSBuckets.create(database, "importFiles");
    }

    void keep(ImportRun run) {
        runs.replaceOne(Filters.eq(run.id()), run, new ReplaceOptions().upsert(true));
    }

    /** Keeps a run with its file, and lets go of files nobody applied within a day. */
    void keep(ImportRun run, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            files.uploadFromStream(run.id(), in);
        }
        keep(run);
        Instant dayAgo = run.at().minus(Duration.ofDays(1));
        drop(Filters.lt("uploadDate", Date.from(dayAgo)));
        runs.deleteMany(Filters.lt("at", Date.from(run.at().minus(Duration.ofDays(365)))));
    }

    Optional<ImportRun> find(String id) {
        return Optional.ofNullable(runs.find(Filters.eq(id)).first());
    }

    /** The latest, newest first. */
    List<ImportRun> latest() {
        return runs.find().sort(Sorts.descending("at")).limit(MOST).into(new ArrayList<>());
    }

    /** Takes the run over for applying it. False if another instance is at it. */
    boolean take(ImportRun run, Instant now) {
        Bson free = Filters.or(
                Filters.in("state", State.PLANNED.name(), State.FAILED.name()),
                Filters.and(
                        Filters.eq("state", State.APPLYING.name()),
                        Filters.lt("touchedAt", Date.from(now.minus(SILENCE)))));
        return runs.replaceOne(Filters.and(Filters.eq(run.id()), free), run.at(State.APPLYING, 0, 0, 0, null, now))
                        .getModifiedCount()
                == 1;
    }

    /** Copies the run's file to the disk. False if it is gone. */
    boolean copy(String id, Path to) throws IOException {
        GridFSFile file = files.find(Filters.eq("filename", id)).first();
        if (file == null) {
            return false;
        }
        try (OutputStream out = Files.newOutputStream(to)) {
            files.downloadToStream(file.getObjectId(), out);
        }
        return true;
    }

    /** Lets go of the run's file. */
    void dropFile(String id) {
        drop(Filters.eq("filename", id));
    }

    @Override
    public long forget(String person) {
        return runs.updateMany(Filters.eq("by.id", person), Updates.set("by", Editor.FORMER))
                .getModifiedCount();
    }

    private void drop(Bson which) {
        files.find(which).forEach(file -> files.delete(file.getObjectId()));
    }
}
