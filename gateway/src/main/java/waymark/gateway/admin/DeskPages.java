package waymark.gateway.admin;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.BulkChange;
import waymark.gateway.upstream.desk.DeskClient;
import waymark.gateway.upstream.desk.DeskItem;
import waymark.gateway.upstream.desk.GuideFieldDefinitions;
import waymark.gateway.upstream.desk.QueueFilter;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.Words;
import waymark.gateway.web.form.Form;

/**
 * The desk's start page: what waits, and every career; beginning a new one, taking over an imported one, and one thing
 * done to many: first what would happen, then, after a yes, what did, career by career.
 */
@HtmlController("/admin")
@Secured("admin")
public class DeskPages {
    private final PageRenderer html;
    private final DeskClient desk;
    private final GuideFieldDefinitionsCache guides;

    DeskPages(PageRenderer html, DeskClient desk, GuideFieldDefinitionsCache guides) {
        this.html = html;
        this.desk = desk;
        this.guides = guides;
    }

    /** Careers on the desk, and what of them is looked at. */
    public record DeskModel(DeskItem.Queue queue, QueueFilter looking, List<GuideFieldDefinitions.Option> categories) {}

    /**
     * Several careers at once: asked first, then done.
     *
     * @param action one of those the queue names
     * @param did is it done?
     */
    public record BulkModel(String action, List<BulkChange.Outcome> rows, boolean did) {
        /** For how many careers it would be done, or was. */
        public long able() {
            return rows.stream().filter(BulkChange.Outcome::ok).count();
        }
    }

    @Get("{?part,q,state,category,sort,page,all}")
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
        ServiceResult<DeskItem.Queue> found = desk.queue(looking.parts());
        boolean unknown = found instanceof ServiceResult.Problem<?> problem && problem.refused();
        QueueFilter known = unknown ? looking.unchosen() : looking;
        return html.show(
                frame.titled("Desk").in("admin"),
                Templates::adminList,
                (unknown ? desk.queue(known.parts()) : found)
                        .map(queue -> new DeskModel(queue, known, fields().categories())));
    }

    @Get("/new")
    HttpResponse<?> begin(PageModel page) {
        return html.page(page.titled("New career").in("admin"), Templates::adminNew, fields());
    }

    @Post("/new")
    HttpResponse<?> create(PageModel page, Form form) {
        return html.show(
                page,
                desk.begin(form.get("title"), form.get("category")),
                draft -> html.done("/admin/careers/" + draft.slug() + "?did=begun"),
                this::begin);
    }

    @Post("/careers/{slug}/adopt")
    HttpResponse<?> adopt(PageModel page, Form form, String slug) {
        return html.redirect(page, desk.adopt(slug), "/admin/careers/" + slug + "?did=adopted");
    }

    @Post("/bulk")
    HttpResponse<?> ask(PageModel page, Form form) {
        return change(page, form, false);
    }

    @Post("/bulk/do")
    HttpResponse<?> act(PageModel page, Form form) {
        return change(page, form, true);
    }

    private HttpResponse<?> change(PageModel page, Form form, boolean did) {
        String action = form.get("do");
        List<BulkChange.Chosen> careers =
                form.all("career").stream().distinct().map(DeskPages::chosen).toList();
        return html.show(
                page.titled(Words.of("bulk", action)).in("admin"),
                Templates::adminBulk,
                desk.change(new BulkChange(action, careers), !did)
                        .map(outcomes -> new BulkModel(action, outcomes.items(), did)));
    }

    /** A ticked career, with the revision that was looked at once that was shown: {@code baker:7}. */
    private static BulkChange.Chosen chosen(String ticked) {
        String[] part = ticked.split(":", 2);
        return new BulkChange.Chosen(
                part[0], part.length == 2 && part[1].matches("\\d{1,18}") ? Long.valueOf(part[1]) : null);
    }

    /** The form a guide is written with; an empty one while it cannot be had. */
    private GuideFieldDefinitions fields() {
        return guides.fields().found().orElse(GuideFieldDefinitions.NONE);
    }
}
