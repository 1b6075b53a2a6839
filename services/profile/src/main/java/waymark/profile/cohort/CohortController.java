package waymark.profile.cohort;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.edge.Caller;
import waymark.edge.PageRequest;
import waymark.edge.PreferredWait;
import waymark.edge.RandomIds;
import waymark.edge.RefusedException;
import waymark.profile.assessment.Assessment;
import waymark.profile.assessment.AssessmentStore;
import waymark.profile.career.SavedCareer;
import waymark.profile.career.SavedCareerStore;
import waymark.profile.person.Viewer;
import waymark.profile.plan.Plan;
import waymark.profile.plan.PlanStore;

/** A counselor's cohorts and the students in them who agreed to be seen. */
@Controller("/cohorts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("counselor")
class CohortController {
    private final CohortStore cohorts;
    private final ConsentStore consents;
    private final AccessLogStore looks;
    private final StudentProgressQuery progress;
    private final RosterCache rosters;
    private final AssessmentStore assessments;
    private final SavedCareerStore careers;
    private final PlanStore plans;
    private final Clock clock;

    CohortController(
            CohortStore cohorts,
            ConsentStore consents,
            AccessLogStore looks,
            StudentProgressQuery progress,
            RosterCache rosters,
            AssessmentStore assessments,
            SavedCareerStore careers,
            PlanStore plans,
            Clock clock) {
        this.cohorts = cohorts;
        this.consents = consents;
        this.looks = looks;
        this.progress = progress;
        this.rosters = rosters;
        this.assessments = assessments;
        this.careers = careers;
        this.plans = plans;
        this.clock = clock;
    }

    /** A cohort to be. */
    @Serdeable
    record NewCohort(String name) {}

    /** A cohort as its counselor sees it. */
    @Serdeable
    record CohortView(String id, String name, String code, int students, Instant createdAt) {}

    /** Cohorts of the counselor. */
    @Serdeable
    record Cohorts(List<CohortView> items, long total) {}

    /** Students of a cohort with live consent; the revision is that of the whole list. */
    @Serdeable
    record Students(CohortView cohort, List<StudentProgress> items, int total, String revision) {}

    /** A value that is another one whenever the list of students would look different. */
    @Serdeable
    record Changes(String revision) {}

    /** Makes a cohort. The same {@code Idempotency-Key} again answers the cohort made the first time. */
    @Post
    @Status(HttpStatus.CREATED)
    CohortView create(@Body NewCohort wanted, @Nullable @Header("Idempotency-Key") String key, Caller caller) {
        String name = Cohort.checkedName(wanted.name());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (int i = 0; i < 5; i++) {
            Optional<Cohort> made = cohorts.byKey(caller.id(), key);
            if (made.isPresent()) {
                return shown(List.of(made.get())).getFirst();
            }
            Cohort cohort =
                    new Cohort(RandomIds.random(), 1, name, Cohort.newCode(), caller.id(), caller.name(), now, key);
            if (cohorts.insert(cohort)) {
                return show(cohort, 0);
            }
        }
        throw RefusedException.conflict("cohort-busy", "The cohort could not be made just now. Please try again.");
    }

    /** A page of the counselor's cohorts, oldest first. */
    @Get
    Cohorts list(@QueryValue(defaultValue = "0") int page, @QueryValue(defaultValue = "100") int size, Caller caller) {
        List<Cohort> some = cohorts.of(caller.id(), new PageRequest(page, size));
        return new Cohorts(shown(some), cohorts.count(caller.id()));
    }

    /** One of the counselor's cohorts. */
    @Get("/{id}")
    Optional<CohortView> one(String id, Caller caller) {
        return own(cohorts.find(id), caller)
                .map(cohort -> shown(List.of(cohort)).getFirst());
    }

    /** A page of the students, by name. The look is logged before anything is read. */
    @Get("/{id}/students")
    Optional<Students> students(
            String id,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "100") int size,
            Caller caller) {
        PageRequest wanted = new PageRequest(page, size);
        return own(cohorts.find(id), caller).map(cohort -> {
            Roster roster =
                    rosters.read(cohort, live -> looks.listed(live, "Saw your line in the list of " + cohort.name()));
            int total = roster.lines().size();
            return new Students(show(cohort, total), wanted.of(roster.lines()), total, roster.revision());
        });
    }

    /**
     * Whether the list changed. It shows nothing of anybody, so it is no look; whoever wants to see what changed reads the list.
     * With {@code Prefer: wait=25} (RFC 7240) the answer waits so many seconds, at most 25, for another revision than the one seen.
     *
     * @param person of whom something is open; refused with 403 once they do not agree any more
     */
    @Get("/{id}/changes")
    Optional<Changes> changes(
            String id,
            @QueryValue(defaultValue = "") String revision,
            @Nullable @QueryValue String person,
            @Nullable @Header(PreferredWait.HEADER) String prefer,
            Caller caller) {
        return own(rosters.known(id).or(() -> cohorts.find(id)), caller).map(cohort -> {
            Roster now = rosters.changed(cohort, revision, PreferredWait.of(prefer, RosterCache.MAX_WAIT));
            if (person != null && !now.people().contains(person)) {
                throw noConsent();
            }
            return new Changes(now.revision());
        });
    }

    private static RefusedException noConsent() {
        return RefusedException.forbidden(
                "no-consent", "This student has not agreed, or no longer agrees, that you see their progress.");
    }

    /** One student. Refused with 403 when there is no live consent; the look is logged before anything is read. */
    @Get("/{id}/students/{person}")
    Optional<StudentView> student(String id, String person, Caller caller) {
        return own(cohorts.find(id), caller).map(cohort -> {
            Consent consent = consents.live(cohort, person).orElseThrow(CohortController::noConsent);
            looks.looked(consent, "Opened your page in " + cohort.name());
            Viewer viewer = consent.viewer();
            List<Assessment> done = assessments.list(viewer);
            List<SavedCareer> kept = careers.list(viewer);
            Plan plan = plans.find(viewer).orElse(null);
            StudentProgress line = progress.lines(List.of(consent)).getFirst();
            return StudentView.of(line, consent, done, kept, plan);
        });
    }

    private static Optional<Cohort> own(Optional<Cohort> found, Caller caller) {
        if (found.isPresent() && !found.get().counselor().equals(caller.id())) {
            throw RefusedException.forbidden("not-your-cohort", "This cohort belongs to another counselor.");
        }
        return found;
    }

    private List<CohortView> shown(List<Cohort> some) {
        Map<String, Integer> students = consents.count(some);
        return some.stream()
                .map(cohort -> show(cohort, students.getOrDefault(cohort.id(), 0)))
                .toList();
    }

    private static CohortView show(Cohort c, int students) {
        return new CohortView(c.id(), c.name(), c.code(), students, c.createdAt());
    }
}
