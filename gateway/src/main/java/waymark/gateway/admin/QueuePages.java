package waymark.gateway.admin;

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
import waymark.gateway.admin.review.VersionPages;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.DeskItem;
import waymark.gateway.upstream.desk.Draft;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** The desk's start page: what waits, and every career. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class QueuePages {
    private final PageRenderer html;
    private final ServiceCalls services;
    private final Categories categories;

    QueuePages(PageRenderer html, ServiceCalls services, Categories categories) {
        this.html = html;
        this.services = services;
        this.categories = categories;
    }

    @Get(uri = "/admin{?part,q,state,category,sort,page,all}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> list(
            PageModel frame,
            @QueryValue(defaultValue = "") String part,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "") String category,
            @QueryValue(defaultValue = "") String sort,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "") String all) {
        QueueFilter looking = new QueueFilter(part, q, state, category, sort, page, all.equals("yes"));
        String path = "/admin/queue" + looking.query() + "&size=" + QueueFilter.SIZE;
        return switch (services.get(path, DeskItem.Queue.class)) {
            case ServiceResult.Ok<DeskItem.Queue>(DeskItem.Queue queue) ->
                html.page(
                        frame.titled("Desk").in("admin"),
                        Templates::adminList,
                        new DeskModel(queue, looking, categories.options()));
            case ServiceResult<DeskItem.Queue> other -> html.errorPage(frame, other);
        };
    }

    @Post(
            uri = "/admin/careers/{slug}/adopt",
            consumes = MediaType.APPLICATION_FORM_URLENCODED,
            produces = MediaType.TEXT_HTML)
    HttpResponse<?> adopt(PageModel page, Form form, String slug) {
        if (VersionPages.isInvalid(slug)) {
            return html.error(page, 404, "There is no such career on the desk.", List.of());
        }
        ServiceResult<Draft> done = services.post("/admin/careers/" + slug + "/adopt", null, Draft.class);
        return done instanceof ServiceResult.Ok<Draft>
                ? html.redirect("/admin/careers/" + slug + "?did=adopted")
                : html.errorPage(page, done);
    }
}
