package waymark.profile.task;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import waymark.profile.cohort.Consent;
import waymark.profile.person.Viewer;

/** Tells how far a student is with their tasks. */
@Singleton
public class TaskService {
    /** Those to be done come first, the earliest day before a later one and before none. */
    private static final Comparator<StudentTask> DUE_FIRST = Comparator.comparing(StudentTask::done)
            .thenComparing(task -> task.due() == null ? LocalDate.MAX : task.due())
            .thenComparing(StudentTask::givenAt, Comparator.reverseOrder())
            .thenComparing(StudentTask::id);

    private final TaskStore store;
    private final TaskQuery query;
    private final Clock clock;

    TaskService(TaskStore store, TaskQuery query, Clock clock) {
        this.store = store;
        this.query = query;
        this.clock = clock;
    }

    /**
     * The live tasks of a person, those to be done first.
     *
     * @param consents live ones; the tasks are of their cohorts
     */
    public List<StudentTask> of(Viewer viewer, List<Consent> consents) {
        return of(viewer, consents, () -> query.facts(List.of(viewer)).getOrDefault(viewer.of(), TaskFacts.NONE));
    }

    /** The same where what the person has done was read already; it is asked for if there are tasks. */
    public List<StudentTask> of(Viewer viewer, List<Consent> consents, Supplier<TaskFacts> done) {
        List<Task> theirs = store.liveOf(consents.stream().map(Consent::cohort).toList()).stream()
                .filter(task -> task.isFor(viewer.of()))
                .toList();
        if (theirs.isEmpty()) {
            return List.of();
        }
        TaskFacts facts = done.get();
        Map<String, TaskRecord> records = store.records(theirs, List.of(viewer));
        LocalDate today = LocalDate.now(clock);
        return theirs.stream()
                .map(task -> {
                    Consent consent = consents.stream()
                            .filter(c -> c.cohort().equals(task.cohort()))
                            .findFirst()
                            .orElseThrow();
                    TaskRecord record = records.getOrDefault(
                            TaskRecord.idOf(task.id(), viewer.of()), TaskRecord.none(task, viewer.of()));
                    return StudentTask.of(TaskProgress.of(task, facts, record, today), record, consent);
                })
                .sorted(DUE_FIRST)
                .toList();
    }

    /** The task, if it is live and for a person in one of those cohorts. */
    Optional<Task> find(String id, Viewer self, List<Consent> consents) {
        return store.find(id)
                .filter(Task::live)
                .filter(task -> task.isFor(self.of()))
                .filter(task -> consents.stream().anyMatch(c -> c.cohort().equals(task.cohort())));
    }
}
