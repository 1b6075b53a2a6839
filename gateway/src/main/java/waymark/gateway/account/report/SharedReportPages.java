package waymark.gateway.account.report;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import waymark.gateway.upstream.profile.report.Report;
import waymark.gateway.upstream.profile.report.ReportClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/**
 * A report shown to whoever has a link to it. The address is the key to it, so it is told to nobody: no search engine
 * keeps it, and no page that is opened from here learns of it.
 */
@HtmlController("/shared/{secret}")
@Secured(SecurityRule.IS_ANONYMOUS)
public class SharedReportPages {
    private final PageRenderer html;
    private final ReportClient reports;
    private final ReportPdfService pdf;

    SharedReportPages(PageRenderer html, ReportClient reports, ReportPdfService pdf) {
        this.html = html;
        this.reports = reports;
        this.pdf = pdf;
    }

    /** What the link of a secret shows. */
    public record SharedReportModel(Report.Shared report, String secret) {}

    @Get
    HttpResponse<?> show(PageModel page, String secret) {
        return hidden(html.show(
                page,
                reports.shared(secret),
                found -> html.page(
                        page.titled("Career report"), Templates::reportsShared, new SharedReportModel(found, secret))));
    }

    @Get("/pdf")
    @Produces({"application/pdf", "text/html"})
    HttpResponse<?> download(PageModel page, String secret) {
        return hidden(
                html.show(page, reports.shared(secret), found -> pdf.file(page, found.content(), found.madeAt())));
    }

    private static HttpResponse<?> hidden(HttpResponse<?> response) {
        return ((MutableHttpResponse<?>) response)
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Referrer-Policy", "no-referrer");
    }
}
