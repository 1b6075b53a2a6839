package waymark.gateway.admin;

import gg.jte.generated.precompiled.Templates;
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
import java.util.List;
import waymark.gateway.upstream.desk.DeskClient;
import waymark.gateway.upstream.desk.DeskItem;
import waymark.gateway.upstream.desk.GuideFields;
import waymark.gateway.upstream.desk.QueueFilter;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** The desk's start page: what waits, and every career; beginning a new one and taking over an imported one. */
@Controller("/admin")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
public class DeskPages {
    private final PageRenderer html;
    private final DeskClient desk;
    private final GuideFieldsCache guides;

    DeskPages(PageRenderer html, DeskClient desk, GuideFieldsCache guides) {
        this.html = html;
        this.desk = desk;
        this.guides = guides;
    }

    /** Careers on the desk, and what of them is looked at. */
    public record DeskModel(DeskItem.Queue queue, QueueFilter looking, List<GuideFields.Option> categories) {}

    /**
     * The form that begins a career.
     *
     * @param title as typed
     * @param category as chosen
     * @param errors why it was not begun
     */
    public record NewCareerModel(
            String title, String category, List<GuideFields.Option> categories, List<String> errors) {}

    @Get(uri = "{?part,q,state,category,sort,page,all}", produces = MediaType.TEXT_HTML)
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
        return html.show(
                frame,
                desk.queue(looking),
                queue -> html.page(
                        frame.titled("Desk").in("admin"),
                        Templates::adminList,
                        new DeskModel(queue, looking, categories())));
    }

    @Get(uri = "/new", produces = MediaType.TEXT_HTML)
    HttpResponse<?> begin(PageModel page) {
        return begin(HttpStatus.OK, page, "", "", List.of());
    }

    @Post(uri = "/new", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> create(PageModel page, Form form) {
        String title = form.get("title");
        String category = form.get("category");
        return html.show(
                page,
                desk.begin(title, category),
                draft -> html.redirect("/admin/careers/" + draft.slug() + "?did=begun"),
                errors -> begin(HttpStatus.UNPROCESSABLE_ENTITY, page, title, category, errors));
    }

    private HttpResponse<?> begin(
            HttpStatus status, PageModel page, String title, String category, List<String> errors) {
        return html.page(
                status,
                page.titled("New career").in("admin"),
                Templates::adminNew,
                new NewCareerModel(title, category, categories(), errors));
    }

    @Post(
            uri = "/careers/{slug}/adopt",
            consumes = MediaType.APPLICATION_FORM_URLENCODED,
            produces = MediaType.TEXT_HTML)
    HttpResponse<?> adopt(PageModel page, Form form, String slug) {
        return html.show(page, desk.adopt(slug), draft -> html.redirect("/admin/careers/" + slug + "?did=adopted"));
    }

    /** The fields of work there are, none while they cannot be had. */
    private List<GuideFields.Option> categories() {
        return guides.fields().found().map(GuideFields::categories).orElse(List.of());
    }
}
