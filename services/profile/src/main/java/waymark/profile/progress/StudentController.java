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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.edge.Caller;
import waymark.edge.PreferredWait;
import waymark.profile.accesslog.AccessLogStore;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.CohortStore;
import waymark.profile.cohort.CohortView;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentStore;
import waymark.profile.live.CohortChangeService;

/** The students of a counselor's cohort who agreed to be seen. */
@Controller("/cohorts/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("counselor")
class StudentController {
    private final CohortStore cohorts;
    private final ConsentStore consents;
    private final AccessLogStore accessLog;
    private final CohortChangeService changes;
    private final StudentListQuery list;
    private final StudentProgressQuery progress;

    StudentController(
            CohortStore cohorts,
            ConsentStore consents,
            AccessLogStore accessLog,
            CohortChangeService changes,
            StudentListQuery list,
            StudentProgressQuery progress) {
        this.cohorts = cohorts;
        this.consents = consents;
        this.accessLog = accessLog;
        this.changes = changes;
        this.list = list;
        this.progress = progress;
    }

    /**
     * Students of a cohort with live consent.
     *
     * @param total how many the filter takes, on all pages; of the whole cohort in a list of changes
     * @param revision of the whole list
     * @param removed in a list of changes, whose lines are not in the list any more; absent in a page of the list
     */
    @Serdeable
    record Students(
            CohortView cohort,
            List<StudentProgress> items,
            int total,
            String revision,
            @Nullable List<String> removed) {}

    /** A value that is another one whenever the list of students looks different. */
    @Serdeable
    record Changes(String revision) {}

    /**
     * A page of the students. The look at those on it is logged before any of it is read.
     *
     * @param q words of a name
     * @param show {@code all}, {@code not-begun}, {@code begun} or {@code finished} by their latest quiz,
     *     {@code no-plan}, {@code away}
     * @param sort {@code name}, {@code quiz}, {@code finished}, {@code saved}, {@code plan} or {@code seen}; with a
     *     hyphen before it the greatest come first
     * @param size at most 500
     * @param since a revision of the list: if it is known who changed after it, only they are answered
     */
    @Get("/students")
    Optional<Students> students(
            String id,
            @Nullable @QueryValue String q,
            @Nullable @QueryValue String show,
            @Nullable @QueryValue String sort,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "100") int size,
            @Nullable @QueryValue String since,
            Caller caller) {
        StudentFilter filter = StudentFilter.of(q, show, sort);
        int skip = StudentFilter.skip(page, size);
        return cohorts.find(id, caller).map(cohort -> {
            String revision = changes.revision(cohort);
            List<String> changed = since == null || since.isBlank()
                    ? null
                    : changes.changedSince(cohort, since).orElse(null);
            StudentListQuery.Found found = changed == null
                    ? list.find(cohort, filter, null, skip, size)
                    : list.find(cohort, filter, changed, 0, StudentFilter.LARGEST_PAGE);
            List<StudentProgress> lines = lines(cohort, found.people(), caller);
            int all = changed != null || filter.narrows() || found.total() == 0
                    ? consents.count(List.of(cohort)).getOrDefault(cohort.id(), 0)
                    : found.total();
            return new Students(
                    CohortView.of(cohort, all),
                    lines,
                    changed == null ? found.total() : all,
                    revision,
                    changed == null ? null : without(changed, lines));
        });
    }

    private List<StudentProgress> lines(Cohort cohort, List<String> people, Caller caller) {
        Map<String, Consent> live = consents.live(cohort, people);
        accessLog.listed(caller, live.keySet(), "Saw your line in the list of " + cohort.name());
        return progress.lines(
                people.stream().filter(live::containsKey).map(live::get).toList());
    }

    private static List<String> without(List<String> people, List<StudentProgress> lines) {
        Set<String> shown = lines.stream().map(StudentProgress::person).collect(Collectors.toSet());
        return people.stream().filter(person -> !shown.contains(person)).toList();
    }

    /**
     * Whether the list changed. It shows nothing of anybody, so it is no look; whoever wants to see what changed reads
     * the list. With {@code Prefer: wait=25} (RFC 7240) the answer waits so many seconds, at most 25, for another
     * revision than the one seen.
     *
     * @param person of whom something is open; refused with 403 once they do not agree any more
     */
    @Get("/changes")
    Changes changes(
            String id,
            @QueryValue(defaultValue = "") String revision,
            @Nullable @QueryValue String person,
            @Nullable @Header(PreferredWait.HEADER) String prefer,
            Caller caller) {
        return new Changes(changes.changed(
                id, caller.id(), person, revision, PreferredWait.of(prefer, CohortChangeService.MAX_WAIT)));
    }

    /**
     * One student. Refused with 403 when there is no live consent; the look is logged before anything is read.
     *
     * @param renews for a page that is open and shows itself anew: it belongs to the same visit, so it is logged as a
     *     list is, unless there is an entry within the hour
     */
    @Get("/students/{person}")
    Optional<StudentView> student(
            String id, String person, @QueryValue(defaultValue = "false") boolean renews, Caller caller) {
        return cohorts.find(id, caller).map(cohort -> {
            Consent consent = consents.required(cohort, person);
            String what = "Opened your page in " + cohort.name();
            if (renews) {
                accessLog.listed(caller, List.of(person), what);
            } else {
                accessLog.opened(caller, person, what);
            }
            return progress.view(consent);
        });
    }
}
