package waymark.gateway.counselor;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.time.Instant;
import java.util.List;
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
    public record StudentListModel(String cohort, StudentListView view, Student.All all, boolean live) {

        /** The list looked at in some way. */
        public String address(StudentListView other) {
            return here("") + other.query();
        }

        /** Where the list asks for news; null if it stands still. */
        public @Nullable String news() {
            return live ? and(here("/live") + view.query(), "revision=" + all.revision()) : null;
        }

        /** Where it is told that there are any; null if it stands still. */
        public @Nullable String events() {
            return live ? here("/events") + "?revision=" + all.revision() : null;
        }

        /** Where it gets all of itself anew; null if it stands still. */
        public @Nullable String anew() {
            return live ? here("/live") + view.query() : null;
        }

        /** Are there students on further pages? */
        public boolean goesOn() {
            return (view.page() + 1) * StudentListView.SIZE < all.total();
        }

        /** Is everybody on this page? */
        public boolean whole() {
            return view.page() == 0 && !goesOn();
        }

        private String here(String part) {
            return "/counselor/cohorts/" + cohort + part;
        }

        private static String and(String address, String more) {
            return address + (address.contains("?") ? "&" : "?") + more;
        }
    }

    /**
     * One student, as far as they agreed to be seen.
     *
     * @param notes the counselor's about the student
     * @param open what the page was read after
     */
    public record StudentModel(Student student, ServiceResult<Note.All> notes, PageRevision open) {

        /** The day it is looked at. */
        public Instant today() {
            return Instant.now();
        }

        /** Id of the group in which the student is looked at. */
        public String cohort() {
            return open.cohort();
        }
    }

    @Get("{?live}")
    HttpResponse<?> cohort(PageModel page, HttpRequest<?> request, String id, @QueryValue @Nullable String live) {
        StudentListView view = view(request);
        return html.show(
                page,
                cohorts.students(id, view.parts(), null),
                all -> html.page(
                        page.titled(all.cohort().name()).in("counselor"),
                        Templates::counselorCohort,
                        new StudentListModel(id, view, all, !"off".equals(live))));
    }

    /**
     * What is new in the list since that revision, or all of it where that cannot be told; nothing if there is no news
     * within half a minute. Nobody's line is read before, so an open page on which nothing happens is no look at
     * anybody.
     */
    @Get("/live{?revision}")
    HttpResponse<?> live(
            PageModel page, HttpRequest<?> request, String id, @QueryValue(defaultValue = "") String revision) {
        StudentListView view = view(request);
        return news(
                page,
                revision,
                cohorts.awaitChange(id, revision, null),
                changes -> html.show(
                        page,
                        cohorts.students(id, view.parts(), revision.isEmpty() ? null : revision),
                        all -> shown(page, new StudentListModel(id, view, all, true))));
    }

    private HttpResponse<?> shown(PageModel page, StudentListModel model) {
        return model.all().removed() == null
                ? html.page(page, Templates::counselorStudents, model)
                : html.page(page, Templates::counselorStudentnews, model);
    }

    private static StudentListView view(HttpRequest<?> request) {
        HttpParameters chosen = request.getParameters();
        return new StudentListView(
                chosen.getFirst("q").orElse(""),
                chosen.getFirst("show").orElse(""),
                chosen.getFirst("sort").orElse(""),
                chosen.getFirst("page", Integer.class).orElse(0),
                chosen.getAll("column"));
    }

    /**
     * One student.
     *
     * @param renews there if the page is open already and shows itself anew
     */
    @Get("/students/{person}")
    HttpResponse<?> student(
            PageModel page, String id, String person, @Header("Waymark-Renews") @Nullable String renews) {
        PageRevision open = PageRevision.now(cohorts, id, person);
        ServiceResult<Student> found = cohorts.student(id, person, renews == null ? null : true);
        if (found.hasSlug("no-consent")) {
            return html.page(
                    page.titled("This student is not shown to you any more")
                            .in("counselor")
                            .refused(HttpStatus.FORBIDDEN, List.of()),
                    Templates::counselorEnded,
                    id);
        }
        return html.show(
                page,
                found,
                student -> html.page(
                        page.titled(student.progress().name()).in("counselor"),
                        Templates::counselorStudent,
                        new StudentModel(student, tasks.notes(id, person), open)));
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
                changes -> html.page(page, Templates::counselorOpen, new PageRevision(id, person, changes.revision())));
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
