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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import waymark.gateway.upstream.Routes;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.Student;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** The students of a cohort, in a list that follows what happens, and one by one. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("counselor")
class StudentPages {
    /** Shorter than anything between a browser and us keeps a silent connection. */
    private static final Duration WAIT = Duration.ofSeconds(25);

    private final PageRenderer html;
    private final ServiceCalls services;

    StudentPages(PageRenderer html, ServiceCalls services) {
        this.html = html;
        this.services = services;
    }

    @Get(uri = "/counselor/cohorts/{id}{?live}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> cohort(PageModel page, String id, @QueryValue @Nullable String live) {
        if (isInvalid("/cohorts/" + id + "/students")) {
            return unknown(page);
        }
        return switch (services.readAll("/cohorts/" + id + "/students", Student.All.class)) {
            case ServiceResult.Ok<Student.All>(Student.All all) ->
                html.page(
                        page.titled(all.cohort().name()).in("counselor"),
                        Templates::counselorCohort,
                        new CohortModel(all.cohort(), all, !"off".equals(live)));
            case ServiceResult<Student.All> other -> html.errorPage(page, other);
        };
    }

    /**
     * The list again as soon as it looks different from that revision; nothing if it does not within half a minute. Nobody's line is
     * read before, so an open page on which nothing happens is no look at anybody.
     */
    @Get(uri = "/counselor/cohorts/{id}/live{?revision}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> live(PageModel page, String id, @QueryValue(defaultValue = "") String revision) {
        if (isInvalid("/cohorts/" + id + "/changes")) {
            return unknown(page);
        }
        ServiceResult<Student.Changes> now = news(id, "revision=" + encoded(revision));
        if (now.down() || same(now, revision)) {
            return nothing();
        }
        if (now instanceof ServiceResult.Problem<Student.Changes>) {
            return html.errorPage(page, now);
        }
        return switch (services.readAll("/cohorts/" + id + "/students", Student.All.class)) {
            case ServiceResult.Ok<Student.All>(Student.All all) ->
                html.page(page, Templates::counselorStudents, new StudentListModel(id, all, true));
            case ServiceResult<Student.All> other -> html.errorPage(page, other);
        };
    }

    @Get(uri = "/counselor/cohorts/{id}/students/{person}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> student(PageModel page, String id, String person) {
        String path = "/cohorts/" + id + "/students/" + person;
        if (isInvalid(path)) {
            return unknown(page);
        }
        return switch (services.get(path, Student.class)) {
            case ServiceResult.Ok<Student>(Student student) ->
                html.page(
                        page.titled(student.progress().name()).in("counselor"),
                        Templates::counselorStudent,
                        new StudentModel(id, student));
            case ServiceResult<Student> other -> html.errorPage(page, other);
        };
    }

    /**
     * Waits for something to change in the group of a student whose page is open: that they do not agree any more is refused, and the
     * page closes; anything else is waited for again. It is no look at the student.
     */
    @Get(uri = "/counselor/cohorts/{id}/students/{person}/live{?revision}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> open(PageModel page, String id, String person, @QueryValue(defaultValue = "") String revision) {
        if (isInvalid("/cohorts/" + id + "/students/" + person)) {
            return unknown(page);
        }
        ServiceResult<Student.Changes> now = news(id, "revision=" + encoded(revision) + "&person=" + encoded(person));
        if (now.down() || same(now, revision)) {
            return nothing();
        }
        return switch (now) {
            case ServiceResult.Ok<Student.Changes>(Student.Changes changes) ->
                html.page(page, Templates::counselorOpen, new OpenStudentModel(id, person, changes.revision()));
            case ServiceResult<Student.Changes> other -> html.errorPage(page, other);
        };
    }

    private ServiceResult<Student.Changes> news(String id, String query) {
        return services.await("/cohorts/" + id + "/changes?" + query, WAIT, Student.Changes.class);
    }

    private static boolean same(ServiceResult<Student.Changes> now, String revision) {
        return now.found().filter(c -> c.revision().equals(revision)).isPresent();
    }

    private static HttpResponse<?> nothing() {
        return HttpResponse.noContent().header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<?> unknown(PageModel page) {
        return html.error(page, 404, "There is no such group or student.", List.of());
    }

    private static boolean isInvalid(String path) {
        return Routes.find("GET", path).isEmpty();
    }
}
