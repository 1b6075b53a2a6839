package waymark.gateway.admin;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.gateway.admin.review.VersionPages;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.Draft;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** One thing done to many careers: first what would happen, then, after a yes, what did, career by career. */
@Controller("/admin/bulk")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class BulkPages {
    private static final int MAX = 100;

    private final PageRenderer html;
    private final ServiceCalls services;

    BulkPages(PageRenderer html, ServiceCalls services) {
        this.html = html;
        this.services = services;
    }

    /** What was looked at. */
    @Serdeable
    record Seen(long revision) {}

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> ask(PageModel page, Form form) {
        Optional<BulkAction> bulk = BulkAction.of(form.get("do"));
        List<String> slugs = form.all("career").stream()
                .filter(slug -> !VersionPages.isInvalid(slug))
                .distinct()
                .toList();
        if (bulk.isEmpty() || slugs.isEmpty() || slugs.size() > MAX) {
            return html.error(
                    page,
                    422,
                    "Tick the careers you mean, at most " + MAX + ", and press one of the buttons below the list.",
                    List.of());
        }
        List<BulkAction.Row> rows = new ArrayList<>();
        for (String slug : slugs) {
            rows.add(
                    switch (services.get("/admin/careers/" + slug + "/draft", Draft.class)) {
                        case ServiceResult.Ok<Draft>(Draft draft) -> bulk.get().plan(draft);
                        case ServiceResult<Draft> other -> new BulkAction.Row(slug, slug, 0, sentence(other), false);
                    });
        }
        return html.page(
                page.titled(bulk.get().label()).in("admin"),
                Templates::adminBulk,
                new BulkModel(bulk.get(), rows, false));
    }

    @Post(uri = "/do", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> act(PageModel page, Form form) {
        Optional<BulkAction> bulk = BulkAction.of(form.get("do"));
        List<String> careers = form.all("career");
        if (bulk.isEmpty() || careers.isEmpty() || careers.size() > MAX) {
            return html.error(page, 422, "Go back to the desk and tick the careers you mean.", List.of());
        }
        List<BulkAction.Row> rows = careers.stream()
                .map(c -> c.split(":", 3))
                .filter(c -> c.length == 3 && c[1].matches("\\d{1,18}") && !VersionPages.isInvalid(c[0]))
                .map(c -> done(bulk.get(), c[0], Long.parseLong(c[1]), c[2]))
                .toList();
        return html.page(
                HttpStatus.OK,
                page.titled(bulk.get().label()).in("admin"),
                Templates::adminBulk,
                new BulkModel(bulk.get(), rows, true));
    }

    private BulkAction.Row done(BulkAction bulk, String slug, long revision, String title) {
        String path = "/admin/careers/" + slug + "/" + bulk.key();
        ServiceResult<Void> answer = bulk == BulkAction.PUBLISH
                ? services.post(path + "?revision=" + revision, null, Void.class)
                : services.post(path, new Seen(revision), Void.class);
        return answer instanceof ServiceResult.Ok<Void>
                ? new BulkAction.Row(slug, title, revision, "Done: " + bulk.done() + ".", true)
                : new BulkAction.Row(slug, title, revision, sentence(answer), false);
    }

    private static String sentence(ServiceResult<?> answer) {
        return switch (answer) {
            case ServiceResult.Problem<?> p -> p.detail();
            case ServiceResult.Unavailable<?> down -> "The desk did not answer. Try this one again.";
            case ServiceResult.Ok<?> ok -> "";
        };
    }
}
