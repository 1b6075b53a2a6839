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
import waymark.gateway.Answer;
import waymark.gateway.Form;
import waymark.gateway.Html;
import waymark.gateway.Page;
import waymark.gateway.Services;

/** Beginning a new career. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class DeskPages {
    private final Html html;
    private final Services services;
    private final Categories categories;

    DeskPages(Html html, Services services, Categories categories) {
        this.html = html;
        this.services = services;
        this.categories = categories;
    }

    @Get(uri = "/admin/new", produces = MediaType.TEXT_HTML)
    HttpResponse<?> begin(Page page) {
        return form(HttpStatus.OK, page, "", "", List.of());
    }

    @Post(uri = "/admin/new", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> create(Page page, Form form) {
        String title = form.get("title");
        String category = form.get("category");
        return switch (services.post("/admin/careers", new DeskItem.Wish(title, category), Draft.class)) {
            case Answer.Ok<Draft>(Draft draft) -> html.see("/admin/careers/" + draft.slug() + "?did=begun");
            case Answer.Problem<Draft> p
            when p.status() == 422 || p.status() == 409 || p.status() == 400 ->
                form(HttpStatus.UNPROCESSABLE_ENTITY, page, title, category, List.of(p.detail()));
            case Answer<Draft> other -> html.instead(page, other);
        };
    }

    private HttpResponse<?> form(HttpStatus status, Page page, String title, String category, List<String> errors) {
        return html.page(
                status,
                page.titled("New career").in("admin"),
                Templates::adminNew,
                new NewCareerModel(title, category, categories.options(), errors));
    }
}
