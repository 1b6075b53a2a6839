package waymark.gateway.counselor.insight;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import waymark.gateway.upstream.profile.insight.InsightClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** A group in figures: interests, saved careers, plans, and who takes part. */
@HtmlController("/counselor/cohorts/{id}/insight")
@Secured("counselor")
public class InsightPages {
    private final PageRenderer html;
    private final InsightClient insights;

    InsightPages(PageRenderer html, InsightClient insights) {
        this.html = html;
        this.insights = insights;
    }

    @Get
    HttpResponse<?> insight(PageModel page, String id) {
        return html.show(
                page,
                insights.insight(id),
                insight -> html.page(
                        page.titled(insight.name() + " in figures").in("counselor"),
                        Templates::counselorInsight,
                        insight));
    }
}
