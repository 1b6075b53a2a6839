package waymark.profile.task.assignment;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.CohortView;
import waymark.profile.cohort.Consent;
import waymark.profile.person.Person;
import waymark.profile.person.PersonStore;
import waymark.profile.person.Viewer;
import waymark.profile.task.Task;
import waymark.profile.task.TaskFacts;
import waymark.profile.task.TaskQuery;
import waymark.profile.task.TaskRecord;
import waymark.profile.task.TaskStore;

/** Tells how far the students of a cohort are with its tasks. */
@Singleton
class TaskMatrixService {
    private final TaskStore store;
    private final TaskQuery query;
    private final PersonStore people;
    private final Clock clock;

    TaskMatrixService(TaskStore store, TaskQuery query, PersonStore people, Clock clock) {
        this.store = store;
        this.query = query;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Who has done what.
     *
     * @param some live consents of students of the cohort
     * @param total how many there are
     */
    TaskMatrix matrix(Cohort cohort, List<Consent> some, int total) {
        List<Task> tasks = store.of(cohort.id()).stream()
                .sorted(Comparator.comparing(Task::live).reversed())
                .toList();
        List<Viewer> viewers = some.stream().map(Consent::viewer).toList();
        Map<String, TaskFacts> facts = query.facts(viewers);
        Map<String, TaskRecord> records = store.records(tasks, viewers);
        Map<String, Person> known = people.find(viewers);
        LocalDate today = LocalDate.now(clock);
        return new TaskMatrix(
                CohortView.of(cohort, total),
                tasks.stream().map(TaskMatrix.TaskView::of).toList(),
                some.stream()
                        .map(consent -> TaskMatrix.row(
                                consent,
                                name(consent, known.get(consent.person())),
                                tasks,
                                facts.getOrDefault(consent.person(), TaskFacts.NONE),
                                records,
                                today))
                        .toList(),
                total);
    }

    private static String name(Consent consent, @Nullable Person person) {
        return person == null || person.name().isBlank() ? consent.personName() : person.name();
    }
}
