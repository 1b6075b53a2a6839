package waymark.gateway.admin.retention;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** How long data is kept, what would go now, and what the last runs removed. */
@HtmlController("/admin/retention")
@Secured("admin")
public class RetentionPages {
    private final PageRenderer html;
    private final RetentionService retention;

    RetentionPages(PageRenderer html, RetentionService retention) {
        this.html = html;
        this.retention = retention;
    }

    @Get
    HttpResponse<?> retention(PageModel page) {
        return html.page(page.titled("Retention").in("admin"), Templates::adminRetention, retention.all());
    }
}
