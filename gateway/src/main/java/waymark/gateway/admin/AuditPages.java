package waymark.gateway.admin;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import waymark.gateway.admin.review.VersionPages;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.AuditEntry;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** What editors did, of one career or of all. Nothing on it can be changed. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class AuditPages {
    private final PageRenderer html;
    private final ServiceCalls services;

    AuditPages(PageRenderer html, ServiceCalls services) {
        this.html = html;
        this.services = services;
    }

    @Get(uri = "/admin/audit{?career,page}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> list(
            PageModel frame, @QueryValue(defaultValue = "") String career, @QueryValue(defaultValue = "0") int page) {
        String wanted = career.isBlank() || VersionPages.isInvalid(career) ? "" : career;
        int number = Math.clamp(page, 0, 100_000);
        return switch (services.get("/admin/audit?career=" + wanted + "&page=" + number, AuditEntry.All.class)) {
            case ServiceResult.Ok<AuditEntry.All>(AuditEntry.All all) ->
                html.page(
                        frame.titled("Audit").in("admin"), Templates::adminAudit, new AuditModel(all, wanted, number));
            case ServiceResult<AuditEntry.All> other -> html.errorPage(frame, other);
        };
    }
}
