package waymark.gateway.counselor;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import waymark.gateway.Answer;
import waymark.gateway.Html;
import waymark.gateway.Page;
import waymark.gateway.Routes;
import waymark.gateway.Services;

/** The students of a cohort, in a list that follows what happens, and one by one. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("counselor")
class StudentPages {
    private final Html html;
    private final Services services;

    StudentPages(Html html, Services services) {
        this.html = html;
        this.services = services;
    }

    @Get(uri = "/counselor/cohorts/{id}{?live}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> cohort(Page page, String id, @QueryValue @Nullable String live) {
        if (odd("/cohorts/" + id + "/students")) {
            return unknown(page);
        }
        Answer<Student.All> students = services.all("/cohorts/" + id + "/students", Student.All.class);
        Answer<Cohort.All> own = services.all("/cohorts", Cohort.All.class);
        if (!(students instanceof Answer.Ok<Student.All>(Student.All all))) {
            return html.instead(page, students);
        }
        return own.found().stream()
                .flatMap(cohorts -> cohorts.items().stream())
                .filter(c -> c.id().equals(id))
                .findFirst()
                .<HttpResponse<?>>map(cohort -> html.page(
                        page.titled(cohort.name()).in("counselor"),
                        Templates::counselorCohort,
                        new CohortModel(cohort, all, !"off".equals(live))))
                .orElseGet(() -> unknown(page));
    }

    /** The list again, if it would look different from that revision. */
    @Get(uri = "/counselor/cohorts/{id}/live{?revision}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> live(Page page, String id, @QueryValue(defaultValue = "") String revision) {
        if (odd("/cohorts/" + id + "/changes")) {
            return unknown(page);
        }
        Answer<Student.Changes> now = services.get("/cohorts/" + id + "/changes", Student.Changes.class);
        if (now instanceof Answer.Ok<Student.Changes>(Student.Changes c)
                        && c.revision().equals(revision)
                || now.down()) {
            return HttpResponse.noContent().header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return switch (services.all("/cohorts/" + id + "/students", Student.All.class)) {
            case Answer.Ok<Student.All>(Student.All all) ->
                html.page(page, Templates::counselorStudents, new StudentListModel(id, all, true));
            case Answer<Student.All> other -> html.instead(page, other);
        };
    }

    @Get(uri = "/counselor/cohorts/{id}/students/{person}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> student(Page page, String id, String person) {
        String path = "/cohorts/" + id + "/students/" + person;
        if (odd(path)) {
            return unknown(page);
        }
        return switch (services.get(path, Student.class)) {
            case Answer.Ok<Student>(Student student) ->
                html.page(
                        page.titled(student.progress().name()).in("counselor"),
                        Templates::counselorStudent,
                        new StudentModel(id, student));
            case Answer<Student> other -> html.instead(page, other);
        };
    }

    private HttpResponse<?> unknown(Page page) {
        return html.error(page, 404, "There is no such group or student.", List.of());
    }

    private static boolean odd(String path) {
        return Routes.find("GET", path).isEmpty();
    }
}
