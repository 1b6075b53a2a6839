package waymark.content.importing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import waymark.content.audit.Editor;
import waymark.content.audit.EditorReference;
import waymark.content.audit.EditorReferences;
import waymark.content.importing.ImportRun.State;

/** Imports and, until they were applied, their files. */
@Singleton
class ImportRunStore implements EditorReferences {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int MAX = 50;

    private final MongoCollection<ImportRun> runs;
    private final GridFSBucket files;

    ImportRunStore(MongoDatabase database) {
        this.runs = database.getCollection("imports", ImportRun.class);
        this.files = GridFSBuckets.create(database, "importFiles");
        List.of("at", "touchedAt", "by.id").forEach(field -> runs.createIndex(Indexes.ascending(field)));
        MongoCollection<Document> kept = database.getCollection("importFiles.files");
        kept.createIndex(Indexes.ascending("filename", "uploadDate"));
        kept.createIndex(Indexes.ascending("uploadDate"));
    }

    void keep(ImportRun run) {
        runs.replaceOne(Filters.eq(run.id()), run, new ReplaceOptions().upsert(true));
    }

    /** Keeps a run with its first file. */
    void begin(ImportRun run, Path file) throws IOException {
        upload(run.id(), 0, file);
        keep(run);
    }

    /** Keeps one more file. False if the run was changed since it was read; nothing is kept then. */
    boolean add(ImportRun read, ImportRun next, Path file) throws IOException {
        ObjectId kept = upload(read.id(), read.files().size(), file);
        boolean added = replacePlanned(read, next);
        if (!added) {
            files.delete(kept);
        }
        return added;
    }

    /** Keeps what follows a run. False if it was changed since it was read: applied, say; nothing is kept then. */
    boolean replacePlanned(ImportRun read, ImportRun next) {
        return runs.replaceOne(
                                Filters.and(
                                        Filters.eq(read.id()),
                                        Filters.eq("state", State.PLANNED.name()),
                                        Filters.size("files", read.files().size())),
                                next)
                        .getModifiedCount()
                == 1;
    }

    private ObjectId upload(String run, int place, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return files.uploadFromStream(name(run, place), in);
        }
    }

    private static String name(String run, int place) {
        return run + "/" + place;
    }

    Optional<ImportRun> find(String id) {
        return Optional.ofNullable(runs.find(Filters.eq(id)).first());
    }

    /** How many there are. */
    long count() {
        return runs.countDocuments();
    }

    /** The latest, newest first, without what they would change one by one: that is much and in no list. */
    List<ImportRun> latest() {
        return runs.find()
                .projection(Projections.exclude("plan.examples", "basis"))
                .sort(Sorts.descending("at"))
                .limit(MAX)
                .into(new ArrayList<>());
    }

    /** Takes the run over for applying it. False if another instance is at it. */
    boolean lease(ImportRun run, Instant now) {
        Bson free = Filters.or(
                Filters.in("state", State.PLANNED.name(), State.FAILED.name()),
                Filters.and(
                        Filters.eq("state", State.APPLYING.name()),
                        Filters.lt("touchedAt", Date.from(now.minus(LEASE)))));
        return runs.replaceOne(Filters.and(Filters.eq(run.id()), free), run.at(State.APPLYING, 0, 0, 0, null, now))
                        .getModifiedCount()
                == 1;
    }

    /** Another import that is being written at the moment. */
    boolean anotherApplying(ImportRun run, Instant now) {
        return exists(
                run, Filters.eq("state", State.APPLYING.name()), Filters.gte("touchedAt", Date.from(now.minus(LEASE))));
    }

    /** Another import that wrote something since this one was compared, or last wrote itself. */
    boolean anotherWrote(ImportRun run) {
        return exists(run, Filters.gt("written", 0), Filters.gte("touchedAt", Date.from(run.touchedAt())));
    }

    private boolean exists(ImportRun but, Bson... filters) {
        return runs.find(Filters.and(Filters.ne("_id", but.id()), Filters.and(filters)))
                        .first()
                != null;
    }

    /** Copies one of the run's files to the disk. False if it is gone. */
    boolean copy(ImportRun run, int place, Path to) throws IOException {
        GridFSFile file =
                files.find(Filters.eq("filename", name(run.id(), place))).first();
        if (file == null) {
            return false;
        }
        try (OutputStream out = Files.newOutputStream(to)) {
            files.downloadToStream(file.getObjectId(), out);
        }
        return true;
    }

    /** Lets go of the run's files. */
    void dropFiles(ImportRun run) {
        drop(Filters.in(
                "filename",
                IntStream.range(0, run.files().size())
                        .mapToObj(place -> name(run.id(), place))
                        .toList()));
    }

    @Override
    public Stream<EditorReference> naming(String person) {
        return runs
                .find(Filters.eq("by.id", person))
                .map(run -> new EditorReference("import", run.name(), run.at()))
                .into(new ArrayList<>())
                .stream();
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
