package waymark.gateway.admin.review;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Instant;
import java.util.List;
import waymark.gateway.careers.guide.GuideModel;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.DeskClient;
import waymark.gateway.upstream.desk.PreviewLink;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** A draft shown to whoever has a link to it, exactly as its public page would be, under a bar that says what it is. */
@HtmlController("/preview/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
public class PreviewPages {
    private final PageRenderer html;
    private final DeskClient desk;

    PreviewPages(PageRenderer html, DeskClient desk) {
        this.html = html;
        this.desk = desk;
    }

    /**
     * A draft as readers would see it, for whoever has its link.
     *
     * @param expires when the link ends
     */
    public record SharedPreviewModel(Instant expires, GuideModel guide) {}

    @Get
    HttpResponse<?> show(PageModel page, String token) {
        ServiceResult<PreviewLink.Shown> draft = desk.linked(token);
        if (draft.status() == 404) {
            return html.error(
                    page,
                    404,
                    "This preview link has expired or was ended. Ask the editor who sent it to you for a new one.",
                    List.of());
        }
        return html.show(page, draft, shown -> html.page(
                        page.titled("Draft: " + shown.guide().title()).in("careers"),
                        Templates::adminShared,
                        new SharedPreviewModel(shown.expiresAt(), GuideModel.preview(shown.guide())))
                .header("X-Robots-Tag", "noindex, nofollow"));
    }
}
