package waymark.gateway.admin.operations;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import waymark.edge.PageRequest;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.AuditEntry;
import waymark.gateway.upstream.maintenance.ContentMaintenanceClient;
import waymark.gateway.upstream.maintenance.Link;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** Whether all is well with what is written: what editors did, and what the link check found. */
@HtmlController("/admin")
@Secured("admin")
public class OperationsPages {
    private static final int SIZE = 50;

    private final PageRenderer html;
    private final ContentMaintenanceClient operations;

    OperationsPages(PageRenderer html, ContentMaintenanceClient operations) {
        this.html = html;
        this.operations = operations;
    }

    /**
     * What was done at the desk.
     *
     * @param career the one career meant, empty for all
     * @param number page, from 0
     */
    public record AuditModel(AuditEntry.All all, String career, int number) {
        /** The career as a part of an address: whatever the query said, it stays one part. */
        public String encoded() {
            return URLEncoder.encode(career, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    /**
     * The addresses guides name, and whether they answer.
     *
     * @param state those in that state alone, may be empty
     * @param number page, from 0
     * @param size entries a page
     */
    public record LinksModel(Link.All all, String state, int number, int size) {}

    /** What editors did, of one career or of all. Nothing on it can be changed. */
    @Get("/audit{?career,page}")
    HttpResponse<?> audit(
            PageModel frame, @QueryValue(defaultValue = "") String career, @QueryValue(defaultValue = "0") int page) {
        int number = PageRequest.nearest(page);
        return html.show(
                frame.titled("Audit").in("admin"),
                Templates::adminAudit,
                operations
                        .audit(career.isBlank() ? null : career, number)
                        .map(all -> new AuditModel(all, career, number)));
    }

    @Get("/links{?state,page}")
    HttpResponse<?> links(
            PageModel frame, @QueryValue(defaultValue = "") String state, @QueryValue(defaultValue = "0") int page) {
        int number = PageRequest.nearest(page);
        ServiceResult<Link.All> found = operations.links(state.isEmpty() ? null : state, number, SIZE);
        if (!state.isEmpty() && found instanceof ServiceResult.Problem<?> unknown && unknown.refused()) {
            return links(frame, "", page);
        }
        return html.show(
                frame.titled("Links").in("admin"),
                Templates::adminLinks,
                found.map(all -> new LinksModel(all, state, number, SIZE)));
    }

    @Post("/links/check")
    HttpResponse<?> check(PageModel page, Form form) {
        return html.redirect(page, operations.checkLinks(form.orNull("career")), "/admin/links?did=begun");
    }
}
