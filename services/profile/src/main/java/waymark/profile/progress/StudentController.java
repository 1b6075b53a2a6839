package waymark.profile.progress;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import waymark.edge.Caller;
import waymark.edge.PageRequest;
import waymark.edge.PreferredWait;
import waymark.edge.RefusedException;
import waymark.profile.accesslog.AccessLogStore;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.CohortStore;
import waymark.profile.cohort.CohortView;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentStore;

/** The students of a counselor's cohort who agreed to be seen. */
@Controller("/cohorts/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("counselor")
class StudentController {
    private final CohortStore cohorts;
    private final ConsentStore consents;
    private final AccessLogStore accessLog;
    private final RosterCache rosters;
    private final StudentProgressQuery progress;

    StudentController(
            CohortStore cohorts,
            ConsentStore consents,
            AccessLogStore accessLog,
            RosterCache rosters,
            StudentProgressQuery progress) {
        this.cohorts = cohorts;
        this.consents = consents;
        this.accessLog = accessLog;
        this.rosters = rosters;
        this.progress = progress;
    }

    /** Students of a cohort with live consent; the revision is that of the whole list. */
    @Serdeable
    record Students(CohortView cohort, List<StudentProgress> items, int total, String revision) {}

    /** A value that is another one whenever the list of students would look different. */
    @Serdeable
    record Changes(String revision) {}

    /** A page of the students, by name. The look is logged before anything is read. */
    @Get("/students")
    Optional<Students> students(
            String id,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "100") int size,
            Caller caller) {
        PageRequest wanted = new PageRequest(page, size);
        return own(cohorts.find(id), caller).map(cohort -> {
            Roster roster = rosters.read(
                    cohort,
                    live -> accessLog.listed(
                            caller,
                            live.stream().map(Consent::person).toList(),
                            "Saw your line in the list of " + cohort.name()));
            int total = roster.lines().size();
            return new Students(CohortView.of(cohort, total), wanted.of(roster.lines()), total, roster.revision());
        });
    }

    /**
     * Whether the list changed. It shows nothing of anybody, so it is no look; whoever wants to see what changed reads
     * the list. With {@code Prefer: wait=25} (RFC 7240) the answer waits so many seconds, at most 25, for another
     * revision than the one seen.
     *
     * @param person of whom something is open; refused with 403 once they do not agree any more
     */
    @Get("/changes")
    Optional<Changes> changes(
            String id,
            @QueryValue(defaultValue = "") String revision,
            @Nullable @QueryValue String person,
            @Nullable @Header(PreferredWait.HEADER) String prefer,
            Caller caller) {
        return own(rosters.cohort(id).filter(c -> c.isLedBy(caller.id())).or(() -> cohorts.find(id)), caller)
                .map(cohort -> {
                    Roster now = rosters.changed(cohort, revision, PreferredWait.of(prefer, RosterCache.MAX_WAIT));
                    if (person != null && !now.people().contains(person)) {
                        throw noConsent();
                    }
                    return new Changes(now.revision());
                });
    }

    /** One student. Refused with 403 when there is no live consent; the look is logged before anything is read. */
    @Get("/students/{person}")
    Optional<StudentView> student(String id, String person, Caller caller) {
        return own(cohorts.find(id), caller).map(cohort -> {
            Consent consent = consents.live(cohort, person).orElseThrow(StudentController::noConsent);
            accessLog.opened(caller, person, "Opened your page in " + cohort.name());
            return progress.view(consent);
        });
    }

    private static Optional<Cohort> own(Optional<Cohort> found, Caller caller) {
        return found.map(cohort -> cohort.ledBy(caller.id()));
    }

    private static RefusedException noConsent() {
        return RefusedException.forbidden(
                "no-consent", "This student has not agreed, or no longer agrees, that you see their progress.");
    }
}
