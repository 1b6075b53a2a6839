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
import waymark.gateway.upstream.desk.AuditEntry;
import waymark.gateway.upstream.desk.OperationsClient;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** What editors did, of one career or of all. Nothing on it can be changed. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
public class AuditPages {
    private final PageRenderer html;
    private final OperationsClient operations;

    AuditPages(PageRenderer html, OperationsClient operations) {
        this.html = html;
        this.operations = operations;
    }

    /**
     * What was done at the desk.
     *
     * @param career the one career meant, empty for all
     * @param number page, from 0
     */
    public record AuditModel(AuditEntry.All all, String career, int number) {}

    @Get(uri = "/admin/audit{?career,page}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> list(
            PageModel frame, @QueryValue(defaultValue = "") String career, @QueryValue(defaultValue = "0") int page) {
        int number = Math.clamp(page, 0, 100_000);
        return html.show(
                frame,
                operations.audit(career.isBlank() ? null : career, number),
                all -> html.page(
                        frame.titled("Audit").in("admin"), Templates::adminAudit, new AuditModel(all, career, number)));
    }
}
