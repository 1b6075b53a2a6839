package waymark.gateway.admin.operations;

import gg.jte.generated.precompiled.Templates;
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
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.DeadLetter;
import waymark.gateway.upstream.desk.OperationsClient;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** How the parts of the portal are doing, and events that could not be handled. */
@Controller("/admin/health")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
public class HealthPages {
    private final PageRenderer html;
    private final OperationsClient operations;
    private final HealthClient parts;

    HealthPages(PageRenderer html, OperationsClient operations, HealthClient parts) {
        this.html = html;
        this.operations = operations;
        this.parts = parts;
    }

    /**
     * How Waymark's parts are, and the events nobody could take in.
     *
     * @param did what has just been done, may be empty
     */
    public record HealthModel(List<HealthClient.Part> parts, ServiceResult<DeadLetter.All> letters, String did) {}

    @Get(uri = "{?did}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> health(PageModel page, @QueryValue(defaultValue = "") String did) {
        return html.page(
                page.titled("Health").in("admin"),
                Templates::adminHealth,
                new HealthModel(parts.all(), operations.letters(), did));
    }

    @Post(uri = "/letters/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> redrive(PageModel page, Form form, String id) {
        return html.show(page, operations.redrive(id), letter -> html.redirect("/admin/health?did=" + letter.fate()));
    }
}
