package waymark.profile.task;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import waymark.edge.Caller;
import waymark.edge.RefusedException;
import waymark.profile.career.CareerCatalog;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentStore;
import waymark.profile.person.Viewer;
import waymark.profile.plan.field.EvidenceLink;

/** A student's own tasks. */
@Controller("/me")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class StudentTaskController {
    private final ConsentStore consents;
    private final TaskStore store;
    private final TaskService tasks;
    private final CareerCatalog careers;
    private final Clock clock;

    StudentTaskController(
            ConsentStore consents, TaskStore store, TaskService tasks, CareerCatalog careers, Clock clock) {
        this.consents = consents;
        this.store = store;
        this.tasks = tasks;
        this.careers = careers;
        this.clock = clock;
    }

    /** The caller's tasks, those to be done first. */
    @Serdeable
    record StudentTasks(List<StudentTask> items, int total) {}

    /**
     * A tick.
     *
     * @param evidence an https address of a page that shows it; empty or absent for none
     */
    @Serdeable
    record Tick(boolean done, @Nullable @Schema(maxLength = EvidenceLink.LONGEST) String evidence) {}

    /**
     * Whether the guides the caller opens are noted.
     *
     * @param noted is there a task for which they count?
     * @param explanation what is noted and what is not, for people
     */
    @Serdeable
    record Visits(boolean noted, String explanation) {
        /** What is said of it to people. */
        static final String EXPLANATION =
                "Because of a task, Waymark notes which guides you open, until the task is done. Your counselor sees"
                        + " how many there are, and nothing is noted without such a task.";
    }

    /** The live tasks of all groups the caller is in. */
    @Get("/tasks")
    StudentTasks tasks(Caller caller) {
        Viewer self = Viewer.self(caller);
        List<StudentTask> own = tasks.of(self, consents.liveOf(self));
        return new StudentTasks(own, own.size());
    }

    /** Ticks a task that a counselor put in their own words. The others complete by themselves: refused with 409. */
    @Patch("/tasks/{task}")
    Optional<StudentTask> tick(String task, @Body Tick tick, Caller caller) {
        Viewer self = Viewer.self(caller);
        List<Consent> live = consents.liveOf(self);
        return tasks.find(task, self, live).map(found -> {
            if (found.kind() != TaskKind.OWN) {
                throw RefusedException.conflict(
                        "task-by-itself", "This task is ticked by itself as soon as you have done it.");
            }
            String evidence = TaskRecord.checkedEvidence(tick.evidence()).orElse(null);
            TaskRecord before = store.records(List.of(found), List.of(self))
                    .getOrDefault(TaskRecord.idOf(task, self.of()), TaskRecord.none(found, self.of()));
            store.ticked(
                    found,
                    self.of(),
                    !tick.done() ? null : before.doneAt() == null ? clock.instant() : before.doneAt(),
                    tick.done() ? evidence : null);
            return tasks.of(self, live).stream()
                    .filter(shown -> shown.id().equals(task))
                    .findFirst()
                    .orElseThrow();
        });
    }

    /** Whether somebody should tell which guides the caller opens. */
    @Get("/visits")
    Visits visits(Caller caller) {
        Viewer self = Viewer.self(caller);
        boolean noted = tasks.of(self, consents.liveOf(self)).stream().anyMatch(StudentTask::noted);
        return new Visits(noted, Visits.EXPLANATION);
    }

    /** The caller opened a guide. It is noted for the tasks for which it counts, and for nothing else. */
    @Put("/visits/{slug}")
    @Status(HttpStatus.NO_CONTENT)
    void visited(String slug, Caller caller) {
        Viewer self = Viewer.self(caller);
        List<Consent> live = consents.liveOf(self);
        careers.bySlug(slug).ifPresent(career -> tasks.of(self, live).stream()
                .filter(StudentTask::noted)
                .flatMap(noted -> tasks.find(noted.id(), self, live).stream())
                .filter(task ->
                        task.kind() != TaskKind.READ_GUIDE || career.id().equals(task.career()))
                .forEach(task -> store.visited(
                        task, self.of(), new TaskRecord.Visit(career.id(), career.title(), clock.instant()))));
    }
}
