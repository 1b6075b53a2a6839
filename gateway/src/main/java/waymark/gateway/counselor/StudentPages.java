package waymark.gateway.counselor;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.time.Instant;
import java.util.function.Function;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.CohortClient;
import waymark.gateway.upstream.profile.Student;
import waymark.gateway.upstream.profile.task.Note;
import waymark.gateway.upstream.profile.task.TaskClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** The students of a cohort, in a list that follows what happens, and one by one. */
@HtmlController("/counselor/cohorts/{id}")
@Secured("counselor")
public class StudentPages {
    private final PageRenderer html;
    private final CohortClient cohorts;
    private final TaskClient tasks;

    StudentPages(PageRenderer html, CohortClient cohorts, TaskClient tasks) {
        this.html = html;
        this.cohorts = cohorts;
        this.tasks = tasks;
    }

    /**
     * The students of a cohort.
     *
     * @param cohort id
     * @param live does the list follow what happens?
     */
    public record StudentListModel(String cohort, Student.All all, boolean live) {

        /** Where the list waits for news; null if it stands still. */
        public @Nullable String news() {
            return live ? "/counselor/cohorts/" + cohort + "/live?revision=" + all.revision() : null;
        }
    }

    /**
     * One student, as far as they agreed to be seen.
     *
     * @param cohort id
     * @param notes the counselor's about the student
     */
    public record StudentModel(String cohort, Student student, ServiceResult<Note.All> notes) {

        /** The day it is looked at. */
        public Instant today() {
            return Instant.now();
        }

        /** What waits for the student to leave. */
        public OpenStudentModel open() {
            return new OpenStudentModel(cohort, student.progress().person(), "");
        }
    }

    /**
     * A student's page that is open.
     *
     * @param cohort id
     * @param person id of the student
     * @param revision of the cohort's list when it was last asked about; empty before
     */
    public record OpenStudentModel(String cohort, String person, String revision) {}

    @Get("{?live}")
    HttpResponse<?> cohort(PageModel page, String id, @QueryValue @Nullable String live) {
        return html.show(
                page,
                cohorts.students(id),
                all -> html.page(
                        page.titled(all.cohort().name()).in("counselor"),
                        Templates::counselorCohort,
                        new StudentListModel(id, all, !"off".equals(live))));
    }

    /**
     * The list again as soon as it looks different from that revision; nothing if it does not within half a minute.
     * Nobody's line is read before, so an open page on which nothing happens is no look at anybody.
     */
    @Get("/live{?revision}")
    HttpResponse<?> live(PageModel page, String id, @QueryValue(defaultValue = "") String revision) {
        return news(
                page,
                revision,
                cohorts.awaitChange(id, revision, null),
                changes -> html.show(
                        page,
                        Templates::counselorStudents,
                        cohorts.students(id).map(all -> new StudentListModel(id, all, true))));
    }

    @Get("/students/{person}")
    HttpResponse<?> student(PageModel page, String id, String person) {
        return html.show(
                page,
                cohorts.student(id, person),
                student -> html.page(
                        page.titled(student.progress().name()).in("counselor"),
                        Templates::counselorStudent,
                        new StudentModel(id, student, tasks.notes(id, person))));
    }

    /**
     * Waits for something to change in the group of a student whose page is open: that they do not agree any more is
     * refused, and the page closes; anything else is waited for again. It is no look at the student.
     */
    @Get("/students/{person}/live{?revision}")
    HttpResponse<?> open(PageModel page, String id, String person, @QueryValue(defaultValue = "") String revision) {
        return news(
                page,
                revision,
                cohorts.awaitChange(id, revision, person),
                changes -> html.page(
                        page, Templates::counselorOpen, new OpenStudentModel(id, person, changes.revision())));
    }

    /** Shows what is new; nothing where nothing is, or where profile is away. */
    private HttpResponse<?> news(
            PageModel page,
            String known,
            ServiceResult<Student.Changes> now,
            Function<Student.Changes, HttpResponse<?>> shown) {
        boolean same = now.found().filter(c -> c.revision().equals(known)).isPresent();
        return now.down() || same
                ? HttpResponse.noContent().header(HttpHeaders.CACHE_CONTROL, "no-store")
                : html.show(page, now, shown);
    }
}
