package waymark.profile.task.assignment;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import waymark.edge.ErasureReceiptStore;
import waymark.outbox.PersonalData;
import waymark.profile.person.ExportedData;
import waymark.profile.person.Viewer;
import waymark.retention.RetainedCollection;
import waymark.retention.RetainedDocuments;

/** Mongo collection {@code removedTasks}, which the first page of those they were for reads. */
@Singleton
class RemovedTaskStore implements PersonalData, ExportedData, RetainedCollection {
    private final MongoCollection<RemovedTask> tasks;
    private final RetainedDocuments old;
    private final ErasureReceiptStore receipts;

    RemovedTaskStore(MongoDatabase database, ErasureReceiptStore receipts) {
        this.tasks = database.getCollection("removedTasks", RemovedTask.class);
        this.old = new RetainedDocuments(tasks, "endedAt");
        this.receipts = receipts;
        tasks.createIndex(Indexes.ascending("cohort"));
        tasks.createIndex(Indexes.ascending("counselor"));
        tasks.createIndex(Indexes.ascending("people"));
    }

    /** Keeps what is left of one; can be repeated. */
    void keep(RemovedTask task) {
        tasks.replaceOne(Filters.eq(task.id()), task, new ReplaceOptions().upsert(true));
        // An erasure may have passed since the task was read.
        receipts.forgotten(Stream.concat(Stream.of(task.counselor()), task.people().stream())
                        .toList())
                .forEach(this::eraseOf);
    }

    @Override
    public RetainedDocuments retained() {
        return old;
    }

    @Override
    public String kind() {
        return "removedTasks";
    }

    /** Forgets that any were for the person, and those they gave. */
    @Override
    public long eraseOf(String person) {
        tasks.updateMany(Filters.eq("people", person), Updates.pull("people", person));
        return tasks.deleteMany(Filters.eq("counselor", person)).getDeletedCount();
    }

    /**
     * What is left of a task, in the export.
     *
     * @param role {@code given} for one the person gave, {@code received} for one that was for them by name
     */
    @Serdeable
    record ExportedRemoval(String role, String title, Instant givenAt, Instant endedAt) {}

    @Override
    public List<?> exported(Viewer self) {
        return tasks.find(Filters.or(Filters.eq("counselor", self.of()), Filters.eq("people", self.of())))
                .map(task -> new ExportedRemoval(
                        task.counselor().equals(self.of()) ? "given" : "received",
                        task.title(),
                        task.givenAt(),
                        task.endedAt()))
                .into(new ArrayList<>());
    }
}
