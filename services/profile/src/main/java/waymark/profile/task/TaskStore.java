package waymark.profile.task;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import waymark.edge.UniqueKeys;
import waymark.outbox.ConditionalUpsert;
import waymark.outbox.PersonalData;
import waymark.profile.person.ExportedData;
import waymark.profile.person.Viewer;
import waymark.retention.RetainedCollection;
import waymark.retention.RetainedDocuments;

/** Mongo collections {@code tasks} and {@code taskRecords}, which holds what students did for them. */
@Singleton
public class TaskStore implements PersonalData, ExportedData, RetainedCollection {
    /** More than there are of anything asked for here, so that an answer comes in one piece. */
    private static final int LARGEST_BATCH = 20_000;

    private static final Bson LATEST_FIRST = Sorts.orderBy(Sorts.descending("givenAt"), Sorts.ascending("_id"));

    private final MongoCollection<Task> tasks;
    private final MongoCollection<TaskRecord> records;
    private final RetainedDocuments old;

    TaskStore(MongoDatabase database) {
        this.tasks = database.getCollection("tasks", Task.class);
        this.records = database.getCollection("taskRecords", TaskRecord.class);
        this.old = new RetainedDocuments(tasks, "givenAt", "due");
        tasks.createIndex(Indexes.ascending("cohort"));
        tasks.createIndex(Indexes.ascending("counselor"));
        tasks.createIndex(Indexes.ascending("people"));
        records.createIndex(Indexes.ascending("person", "task"));
        records.createIndex(Indexes.ascending("task"));
    }

    /** The tasks of a cohort, live and ended, latest first. */
    public List<Task> of(String cohort) {
        return tasks.find(Filters.eq("cohort", cohort)).sort(LATEST_FIRST).into(new ArrayList<>());
    }

    /** The live tasks of several cohorts, latest first. */
    public List<Task> liveOf(Collection<String> cohorts) {
        return cohorts.isEmpty()
                ? List.of()
                : tasks.find(Filters.and(Filters.in("cohort", cohorts), Filters.exists("endedAt", false)))
                        .sort(LATEST_FIRST)
                        .into(new ArrayList<>());
    }

    /** Those a counselor gave, latest first. */
    List<Task> givenBy(String counselor) {
        return tasks.find(Filters.eq("counselor", counselor)).sort(LATEST_FIRST).into(new ArrayList<>());
    }

    /** The task of that id. */
    public Optional<Task> find(String id) {
        return Optional.ofNullable(tasks.find(Filters.eq(id)).first());
    }

    /** How many tasks a cohort has, live and ended. */
    public long count(String cohort) {
        return tasks.countDocuments(Filters.eq("cohort", cohort));
    }

    /** Keeps a new task; one of that id that is there already stays as it is. */
    public void insert(Task task) {
        UniqueKeys.unlessTaken(() -> tasks.insertOne(task).wasAcknowledged());
    }

    /** Writes the next state; false if it was changed since it was read. */
    public boolean replace(Task read, Task next) {
        return tasks.replaceOne(Filters.and(Filters.eq(read.id()), Filters.eq("revision", read.revision())), next)
                        .getModifiedCount()
                == 1;
    }

    /** Removes a task and what was done for it. */
    public void remove(Task task) {
        tasks.deleteOne(Filters.eq(task.id()));
        records.deleteMany(Filters.eq("task", task.id()));
    }

    /** What several people did for tasks, by person and task ({@link TaskRecord#idOf}). */
    public Map<String, TaskRecord> records(List<Task> some, List<Viewer> viewers) {
        Map<String, TaskRecord> found = new HashMap<>();
        if (!some.isEmpty() && !viewers.isEmpty()) {
            List<String> ids = some.stream().map(Task::id).toList();
            List<String> people = viewers.stream().map(Viewer::of).toList();
            records.find(Filters.and(Filters.in("task", ids), Filters.in("person", people)))
                    .batchSize(LARGEST_BATCH)
                    .forEach(record -> found.put(record.id(), record));
        }
        return found;
    }

    /** All a person did for tasks. */
    List<TaskRecord> records(Viewer self) {
        return records.find(Filters.eq("person", self.of())).into(new ArrayList<>());
    }

    /** Notes that a person opened a guide for a task; the first time counts. */
    void visited(Task task, String person, TaskRecord.Visit visit) {
        String id = TaskRecord.idOf(task.id(), person);
        Bson notYet = Filters.and(Filters.eq(id), Filters.ne("visits.career", visit.career()));
        Bson note = Updates.combine(
                Updates.setOnInsert("task", task.id()),
                Updates.setOnInsert("person", person),
                Updates.push("visits", visit));
        ConditionalUpsert.write(
                upsert -> ConditionalUpsert.took(records.updateOne(notYet, note, new UpdateOptions().upsert(upsert))));
    }

    /** Ticks a task, or takes the tick away where there is no time. */
    void ticked(Task task, String person, @Nullable Instant doneAt, @Nullable String evidence) {
        TaskRecord ticked =
                new TaskRecord(TaskRecord.idOf(task.id(), person), task.id(), person, List.of(), doneAt, evidence);
        records.replaceOne(Filters.eq(ticked.id()), ticked, new ReplaceOptions().upsert(true));
    }

    @Override
    public RetainedDocuments retained() {
        return old;
    }

    @Override
    public long removeOverdue(Instant before) {
        List<Task> over = tasks.find(old.from(before)).into(new ArrayList<>());
        over.forEach(this::remove);
        return over.size();
    }

    @Override
    public String kind() {
        return "tasks";
    }

    /**
     * Forgets what the person did, that tasks were for them, and the tasks they gave with all that was done for them.
     */
    @Override
    public long eraseOf(String person) {
        long erased = records.deleteMany(Filters.eq("person", person)).getDeletedCount();
        tasks.updateMany(Filters.eq("people", person), Updates.pull("people", person));
        List<Task> given = givenBy(person);
        given.forEach(this::remove);
        return erased + given.size();
    }

    /**
     * A task in the export.
     *
     * @param role {@code done} for one the person did something for, {@code given} for one they gave as a counselor
     * @param guides titles of the guides they opened for it
     */
    @Serdeable
    record ExportedTask(
            String role,
            String title,
            @Nullable String text,
            @Nullable LocalDate due,
            Instant givenAt,
            @Nullable Instant endedAt,
            List<String> guides,
            @Nullable Instant doneAt,
            @Nullable String evidence) {
        static ExportedTask of(String role, Task t, TaskRecord r) {
            return new ExportedTask(
                    role,
                    t.title(),
                    t.text(),
                    t.due(),
                    t.givenAt(),
                    t.endedAt(),
                    r.visits().stream().map(TaskRecord.Visit::title).toList(),
                    r.doneAt(),
                    r.evidence());
        }
    }

    @Override
    public List<?> exported(Viewer self) {
        List<ExportedTask> all = new ArrayList<>();
        records(self).forEach(record -> find(record.task())
                .ifPresent(task -> all.add(ExportedTask.of("done", task, record))));
        givenBy(self.of()).forEach(task -> all.add(ExportedTask.of("given", task, TaskRecord.none(task, self.of()))));
        return all;
    }
}
