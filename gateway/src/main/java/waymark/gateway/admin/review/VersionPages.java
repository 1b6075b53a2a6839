package waymark.gateway.admin.review;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import waymark.gateway.careers.guide.GuideModel;
import waymark.gateway.upstream.Routes;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.content.Guide;
import waymark.gateway.upstream.desk.Draft;
import waymark.gateway.upstream.desk.Version;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** What was and will be public: preview, versions, restoring one, withdrawing. */
@Controller("/admin/careers/{slug}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
public class VersionPages {
    private final PageRenderer html;
    private final ServiceCalls services;

    VersionPages(PageRenderer html, ServiceCalls services) {
        this.html = html;
        this.services = services;
    }

    public static boolean isInvalid(String slug) {
        return Routes.find("GET", "/admin/careers/" + slug + "/draft").isEmpty();
    }

    @Get(uri = "/preview", produces = MediaType.TEXT_HTML)
    HttpResponse<?> preview(PageModel page, String slug) {
        return guide(page, slug, "/preview", "Draft");
    }

    @Get(uri = "/versions/{number}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> version(PageModel page, String slug, int number) {
        return guide(page, slug, "/versions/" + number, "Version " + number);
    }

    @Get(uri = "/versions", produces = MediaType.TEXT_HTML)
    HttpResponse<?> versions(PageModel page, String slug) {
        if (isInvalid(slug)) {
            return unknown(page);
        }
        return switch (services.get("/admin/careers/" + slug + "/versions", Version.All.class)) {
            case ServiceResult.Ok<Version.All>(Version.All all) ->
                html.page(page.titled("Versions").in("admin"), Templates::adminVersions, new VersionsModel(slug, all));
            case ServiceResult<Version.All> other -> html.errorPage(page, other);
        };
    }

    @Post(
            uri = "/versions/{number}/restore",
            consumes = MediaType.APPLICATION_FORM_URLENCODED,
            produces = MediaType.TEXT_HTML)
    HttpResponse<?> restore(PageModel page, Form form, String slug, int number) {
        if (isInvalid(slug)) {
            return unknown(page);
        }
        ServiceResult<Void> done =
                services.post("/admin/careers/" + slug + "/versions/" + number + "/restore", null, Void.class);
        return done instanceof ServiceResult.Ok<Void>
                ? html.redirect("/admin/careers/" + slug + "?did=restored")
                : html.errorPage(page, done);
    }

    @Get(uri = "/withdraw", produces = MediaType.TEXT_HTML)
    HttpResponse<?> sure(PageModel page, String slug) {
        if (isInvalid(slug)) {
            return unknown(page);
        }
        return switch (services.get("/admin/careers/" + slug + "/draft", Draft.class)) {
            case ServiceResult.Ok<Draft>(Draft draft) ->
                html.page(page.titled("Withdraw").in("admin"), Templates::adminWithdraw, draft);
            case ServiceResult<Draft> other -> html.errorPage(page, other);
        };
    }

    @Post(uri = "/withdraw", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> withdraw(PageModel page, Form form, String slug) {
        if (isInvalid(slug)) {
            return unknown(page);
        }
        ServiceResult<Void> done = services.post("/admin/careers/" + slug + "/withdraw", null, Void.class);
        return done instanceof ServiceResult.Ok<Void>
                ? html.redirect("/admin/careers/" + slug + "?did=withdrawn")
                : html.errorPage(page, done);
    }

    /** The guide as readers would see it, inside a frame that says what it is. */
    private HttpResponse<?> guide(PageModel page, String slug, String which, String name) {
        if (isInvalid(slug)) {
            return unknown(page);
        }
        return switch (services.get("/admin/careers/" + slug + which, Guide.class)) {
            case ServiceResult.Ok<Guide>(Guide guide) ->
                html.page(
                        page.titled(name + ": " + guide.title()).in("admin"),
                        Templates::adminPreview,
                        new PreviewModel(slug, name, GuideModel.preview(guide)));
            case ServiceResult<Guide> other -> html.errorPage(page, other);
        };
    }

    private HttpResponse<?> unknown(PageModel page) {
        return html.error(page, 404, "There is no such career on the desk.", List.of());
    }
}
