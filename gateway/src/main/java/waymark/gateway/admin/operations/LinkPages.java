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
import waymark.gateway.admin.review.VersionPages;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.Link;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** What the link check found. */
@Controller("/admin/links")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class LinkPages {
    private static final int SIZE = 50;

    private final PageRenderer html;
    private final ServiceCalls services;

    LinkPages(PageRenderer html, ServiceCalls services) {
        this.html = html;
        this.services = services;
    }

    @Get(uri = "{?state,page,did}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> list(
            PageModel frame,
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "0") int page,
            @Nullable @QueryValue String did) {
        String wanted = Link.STATES.containsKey(state) ? state : "";
        int number = Math.clamp(page, 0, 10_000);
        String path = "/admin/links?state=" + wanted + "&page=" + number + "&size=" + SIZE;
        return switch (services.get(path, Link.All.class)) {
            case ServiceResult.Ok<Link.All>(Link.All all) ->
                html.page(
                        frame.titled("Links").in("admin"),
                        Templates::adminLinks,
                        new LinksModel(all, wanted, number, SIZE, did == null ? "" : did));
            case ServiceResult<Link.All> other -> html.errorPage(frame, other);
        };
    }

    @Post(uri = "/check", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> check(PageModel page, Form form) {
        String career = form.get("career");
        if (!career.isEmpty() && VersionPages.isInvalid(career)) {
            return html.error(page, 404, "There is no such career on the desk.", List.of());
        }
        ServiceResult<Void> begun =
                services.post("/admin/links/check" + (career.isEmpty() ? "" : "?career=" + career), null, Void.class);
        return begun instanceof ServiceResult.Ok<Void>
                ? html.redirect("/admin/links?did=begun")
                : html.errorPage(page, begun);
    }
}
