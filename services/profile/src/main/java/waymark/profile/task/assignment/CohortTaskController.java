package waymark.profile.task.assignment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.edge.Caller;
import waymark.edge.PageRequest;
import waymark.edge.RandomIds;
import waymark.edge.RefusedException;
import waymark.edge.Sha256;
import waymark.profile.accesslog.AccessLogStore;
import waymark.profile.career.Career;
import waymark.profile.career.CareerCatalog;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.CohortStore;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentStore;
import waymark.profile.task.Task;
import waymark.profile.task.TaskStore;

/** The tasks of a counselor's cohort, and who has done what of them. */
@Controller("/cohorts/{id}/tasks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("counselor")
class CohortTaskController {
    private static final int ATTEMPTS = 5;

    private final CohortStore cohorts;
    private final ConsentStore consents;
    private final AccessLogStore accessLog;
    private final CareerCatalog careers;
    private final TaskStore store;
    private final RemovedTaskStore removed;
    private final TaskMatrixService progress;
    private final Clock clock;

    CohortTaskController(
            CohortStore cohorts,
            ConsentStore consents,
            AccessLogStore accessLog,
            CareerCatalog careers,
            TaskStore store,
            RemovedTaskStore removed,
            TaskMatrixService progress,
            Clock clock) {
        this.cohorts = cohorts;
        this.consents = consents;
        this.accessLog = accessLog;
        this.careers = careers;
        this.store = store;
        this.removed = removed;
        this.progress = progress;
        this.clock = clock;
    }

    /** Tasks that were given, one a cohort. */
    @Serdeable
    record Given(List<TaskMatrix.TaskView> items, int total) {}

    /** Who has done what, a page of the students. The look is logged before anything is read. */
    @Get
    Optional<TaskMatrix> matrix(
            String id,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "100") int size,
            Caller caller) {
        PageRequest wanted = new PageRequest(page, size);
        return cohorts.find(id, caller).map(cohort -> {
            List<Consent> live = consents.live(cohort);
            return seen(caller, cohort, wanted.of(live), live.size());
        });
    }

    /** The same of all students, as a table for spreadsheets. */
    @Get(uri = "/table", produces = "text/csv")
    Optional<HttpResponse<String>> table(String id, Caller caller) {
        return cohorts.find(id, caller).map(cohort -> {
            List<Consent> live = consents.live(cohort);
            return HttpResponse.ok(seen(caller, cohort, live, live.size()).csv())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"waymark-tasks.csv\"");
        });
    }

    private TaskMatrix seen(Caller caller, Cohort cohort, List<Consent> some, int total) {
        accessLog.listed(
                caller,
                some.stream().map(Consent::person).toList(),
                "Saw how far you are with the tasks of " + cohort.name());
        return progress.matrix(cohort, some, total);
    }

    /** Gives a task. The same {@code Idempotency-Key} again gives no second one. */
    @Post
    @Status(HttpStatus.CREATED)
    Optional<Given> give(
            String id, @Body NewTask wanted, @Nullable @Header("Idempotency-Key") String key, Caller caller) {
        return cohorts.find(id, caller).map(cohort -> {
            Career career =
                    wanted.slug() == null ? null : careers.bySlug(wanted.slug()).orElse(null);
            NewTask.Parts parts = wanted.checked(career);
            checkPeople(cohort, wanted.people());
            List<Task> given = new ArrayList<>();
            Stream.concat(Stream.of(id), Stream.ofNullable(wanted.alsoIn()).flatMap(List::stream))
                    .distinct()
                    .forEach(in -> given.add(wanted.in(in, newId(in, key, caller), parts, caller, clock.instant())));
            given.stream().skip(1).forEach(more -> checkedToo(more, caller));
            if (given.stream().anyMatch(task -> store.count(task.cohort()) >= Task.MOST)) {
                throw RefusedException.conflict(
                        "task-many", "A group has at most " + Task.MOST + " tasks. Remove some that have ended.");
            }
            List<TaskMatrix.TaskView> shown = given.stream()
                    .map(task -> task.cohort().equals(id) ? task : task.forEveryone())
                    .map(task -> {
                        store.insert(task);
                        return TaskMatrix.TaskView.of(store.find(task.id()).orElse(task));
                    })
                    .toList();
            return new Given(shown, shown.size());
        });
    }

    private void checkedToo(Task more, Caller caller) {
        cohorts.find(more.cohort(), caller)
                .orElseThrow(() -> RefusedException.invalid("task-cohort", "One of the groups is not there any more."));
    }

    private static String newId(String cohort, @Nullable String key, Caller caller) {
        return key == null ? RandomIds.random() : Sha256.hex(caller.id() + ' ' + cohort + ' ' + key);
    }

    /** Changes a task, or ends it. Refused with 409 if it was changed since the given revision. */
    @Patch("/{task}")
    Optional<TaskMatrix.TaskView> change(String id, String task, @Body TaskChange change, Caller caller) {
        Optional<Cohort> cohort = cohorts.find(id, caller);
        cohort.ifPresent(found -> checkPeople(found, change.people()));
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<Task> read = cohort.flatMap(found -> in(found, task));
            if (read.isEmpty()) {
                return Optional.empty();
            }
            Task next = change.of(read.get(), clock.instant());
            if (store.replace(read.get(), next)) {
                return Optional.of(TaskMatrix.TaskView.of(next));
            }
        }
        throw RefusedException.conflict("task-busy", "The task could not be changed just now. Please try again.");
    }

    /**
     * Removes a task and what was done for it. Those who were here while it was to be done are told once that they need
     * not do it any more. Repeating it changes nothing.
     */
    @Delete("/{task}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(String id, String task, Caller caller) {
        cohorts.find(id, caller).flatMap(cohort -> in(cohort, task)).ifPresent(found -> {
            removed.keep(RemovedTask.of(found, clock.instant()));
            store.remove(found);
        });
    }

    private Optional<Task> in(Cohort cohort, String task) {
        return store.find(task).filter(found -> found.cohort().equals(cohort.id()));
    }

    /** A task is given to those who are in the cohort, and to nobody else. */
    private void checkPeople(Cohort cohort, @Nullable List<String> people) {
        if (people == null || people.isEmpty()) {
            return;
        }
        Set<String> unknown = new HashSet<>(people);
        unknown.removeAll(consents.live(cohort).stream().map(Consent::person).collect(Collectors.toSet()));
        if (!unknown.isEmpty()) {
            throw RefusedException.invalid(
                    "task-people", "Somebody you chose is not in this group any more. Choose again.");
        }
    }
}
