package waymark.gateway.counselor;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.Cohort;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** A counselor's cohorts and their join codes. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("counselor")
class CohortPages {
    private final PageRenderer html;
    private final ServiceCalls services;

    CohortPages(PageRenderer html, ServiceCalls services) {
        this.html = html;
        this.services = services;
    }

    @Get(uri = "/counselor", produces = MediaType.TEXT_HTML)
    HttpResponse<?> list(PageModel page) {
        return show(HttpStatus.OK, page, "", List.of());
    }

    @Post(uri = "/counselor", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> create(PageModel page, Form form) {
        String name = form.get("name");
        return switch (services.post("/cohorts", new Cohort.Wish(name), Cohort.class)) {
            case ServiceResult.Ok<Cohort>(Cohort made) -> html.redirect("/counselor/cohorts/" + made.id());
            case ServiceResult.Problem<Cohort> p
            when p.status() == 422 || p.status() == 409 ->
                show(HttpStatus.UNPROCESSABLE_ENTITY, page, name, List.of(p.detail()));
            case ServiceResult<Cohort> other -> html.errorPage(page, other);
        };
    }

    private HttpResponse<?> show(HttpStatus status, PageModel page, String name, List<String> errors) {
        return switch (services.readAll("/cohorts", Cohort.All.class)) {
            case ServiceResult.Ok<Cohort.All>(Cohort.All all) ->
                html.page(
                        status,
                        page.titled("My students").in("counselor"),
                        Templates::counselorCohorts,
                        new CohortsModel(all, name, errors));
            case ServiceResult<Cohort.All> other -> html.errorPage(page, other);
        };
    }
}
