package waymark.gateway.admin.operations;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import waymark.gateway.api.HealthClient;
import waymark.gateway.upstream.Routes;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.DeadLetter;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** How the parts of the portal are doing, and events that could not be handled. */
@Controller("/admin/health")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class HealthPages {
    private final PageRenderer html;
    private final ServiceCalls services;
    private final HealthClient parts;

    HealthPages(PageRenderer html, ServiceCalls services, HealthClient parts) {
        this.html = html;
        this.services = services;
        this.parts = parts;
    }

    @Get(uri = "{?did}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> health(PageModel page, @QueryValue @Nullable String did) {
        return html.page(
                page.titled("Health").in("admin"),
                Templates::adminHealth,
                new HealthModel(
                        parts.all(), services.get("/admin/events/dead", DeadLetter.All.class), did == null ? "" : did));
    }

    @Post(uri = "/letters/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> redrive(PageModel page, Form form, String id) {
        String path = "/admin/events/dead/" + id + "/redrive";
        if (Routes.find("POST", path).isEmpty()) {
            return html.error(page, 404, "There is no such letter.", List.of());
        }
        return switch (services.post(path, null, DeadLetter.Redriven.class)) {
            case ServiceResult.Ok<DeadLetter.Redriven>(DeadLetter.Redriven letter) ->
                html.redirect("/admin/health?did=" + letter.fate());
            case ServiceResult<DeadLetter.Redriven> other -> html.errorPage(page, other);
        };
    }
}
