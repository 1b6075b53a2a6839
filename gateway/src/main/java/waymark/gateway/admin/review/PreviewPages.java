package waymark.gateway.admin.review;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import waymark.gateway.careers.guide.GuideModel;
import waymark.gateway.upstream.Routes;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.PreviewLink;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** A draft shown to whoever has a link to it, exactly as its public page would be, under a bar that says what it is. */
@Controller("/preview/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PreviewPages {
    private final PageRenderer html;
    private final ServiceCalls services;

    PreviewPages(PageRenderer html, ServiceCalls services) {
        this.html = html;
        this.services = services;
    }

    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> show(PageModel page, String token) {
        if (Routes.find("GET", "/previews/" + token).isEmpty()) {
            return ended(page);
        }
        return switch (services.get("/previews/" + token, PreviewLink.Shown.class)) {
            case ServiceResult.Ok<PreviewLink.Shown>(PreviewLink.Shown shown) ->
                html.page(
                                page.titled("Draft: " + shown.guide().title()).in("careers"),
                                Templates::adminShared,
                                new SharedPreviewModel(shown.expiresAt(), GuideModel.preview(shown.guide())))
                        .header("X-Robots-Tag", "noindex, nofollow");
            case ServiceResult.Problem<PreviewLink.Shown> p when p.status() == 404 -> ended(page);
            case ServiceResult<PreviewLink.Shown> other -> html.errorPage(page, other);
        };
    }

    private HttpResponse<?> ended(PageModel page) {
        return html.error(
                page,
                404,
                "This preview link has expired or was ended. Ask the editor who sent it to you for a new one.",
                List.of());
    }
}
