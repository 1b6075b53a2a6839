package waymark.gateway.admin;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import waymark.gateway.Answer;
import waymark.gateway.Form;
import waymark.gateway.Html;
import waymark.gateway.Page;
import waymark.gateway.Services;

/** All careers on the desk, and beginning a new one. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class DeskPages {
    private static final Set<String> STATES = Set.of("draft", "published", "changed", "withdrawn");
    private static final int SIZE = 50;

    private final Html html;
    private final Services services;
    private final Categories categories;

    DeskPages(Html html, Services services, Categories categories) {
        this.html = html;
        this.services = services;
        this.categories = categories;
    }

    @Get(uri = "/admin{?q,state,page}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> list(
            Page frame,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "0") int page) {
        String wanted = STATES.contains(state) ? state : "";
        int number = Math.clamp(page, 0, 10_000);
        String filter = "?q=" + encode(q.strip()) + "&state=" + wanted;
        return switch (services.get(
                "/admin/careers" + filter + "&size=" + SIZE + "&page=" + number, DeskItem.All.class)) {
            case Answer.Ok<DeskItem.All>(DeskItem.All all) ->
                html.page(
                        frame.titled("Desk").in("admin"),
                        "admin/list",
                        Map.of(
                                "all", all, "q", q.strip(), "state", wanted, "number", number, "size", SIZE, "filter",
                                filter));
            case Answer<DeskItem.All> other -> html.instead(frame, other);
        };
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
                "admin/new",
                Map.of("title", title, "category", category, "categories", categories.options(), "errors", errors));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
