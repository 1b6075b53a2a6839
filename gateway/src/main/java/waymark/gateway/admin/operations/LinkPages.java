package waymark.gateway.admin.operations;

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
import waymark.gateway.upstream.desk.Link;
import waymark.gateway.upstream.desk.OperationsClient;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** What the link check found. */
@Controller("/admin/links")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
public class LinkPages {
    private static final int SIZE = 50;

    private final PageRenderer html;
    private final OperationsClient operations;

    LinkPages(PageRenderer html, OperationsClient operations) {
        this.html = html;
        this.operations = operations;
    }

    /**
     * The addresses guides name, and whether they answer.
     *
     * @param state those in that state alone, may be empty
     * @param number page, from 0
     * @param size entries a page
     * @param did what has just been done, may be empty
     */
    public record LinksModel(Link.All all, String state, int number, int size, String did) {}

    @Get(uri = "{?state,page,did}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> list(
            PageModel frame,
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "") String did) {
        String wanted = Link.STATES.containsKey(state) ? state : "";
        int number = Math.clamp(page, 0, 10_000);
        return html.show(
                frame,
                operations.links(wanted.isEmpty() ? null : wanted, number, SIZE),
                all -> html.page(
                        frame.titled("Links").in("admin"),
                        Templates::adminLinks,
                        new LinksModel(all, wanted, number, SIZE, did)));
    }

    @Post(uri = "/check", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> check(PageModel page, Form form) {
        return html.show(
                page, operations.checkLinks(form.orNull("career")), begun -> html.redirect("/admin/links?did=begun"));
    }
}
