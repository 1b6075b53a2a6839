package waymark.gateway.admin;

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
import waymark.gateway.upstream.desk.DeskItem;
import waymark.gateway.upstream.desk.Draft;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** Beginning a new career. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class DeskPages {
    private final PageRenderer html;
    private final ServiceCalls services;
    private final Categories categories;

    DeskPages(PageRenderer html, ServiceCalls services, Categories categories) {
        this.html = html;
        this.services = services;
        this.categories = categories;
    }

    @Get(uri = "/admin/new", produces = MediaType.TEXT_HTML)
    HttpResponse<?> begin(PageModel page) {
        return form(HttpStatus.OK, page, "", "", List.of());
    }

    @Post(uri = "/admin/new", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> create(PageModel page, Form form) {
        String title = form.get("title");
        String category = form.get("category");
        return switch (services.post("/admin/careers", new DeskItem.Wish(title, category), Draft.class)) {
            case ServiceResult.Ok<Draft>(Draft draft) -> html.redirect("/admin/careers/" + draft.slug() + "?did=begun");
            case ServiceResult.Problem<Draft> p
            when p.status() == 422 || p.status() == 409 || p.status() == 400 ->
                form(HttpStatus.UNPROCESSABLE_ENTITY, page, title, category, List.of(p.detail()));
            case ServiceResult<Draft> other -> html.errorPage(page, other);
        };
    }

    private HttpResponse<?> form(
            HttpStatus status, PageModel page, String title, String category, List<String> errors) {
        return html.page(
                status,
                page.titled("New career").in("admin"),
                Templates::adminNew,
                new NewCareerModel(title, category, categories.options(), errors));
    }
}
