package waymark.gateway.account.report;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Objects;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.report.Report;
import waymark.gateway.upstream.profile.report.ReportClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** A person's reports of their results and plan: made, read, taken along as PDF, and shared. */
@HtmlController
@Secured(SecurityRule.IS_AUTHENTICATED)
public class ReportPages {
    private final PageRenderer html;
    private final ReportClient reports;
    private final ReportPdfService pdf;

    ReportPages(PageRenderer html, ReportClient reports, ReportPdfService pdf) {
        this.html = html;
        this.reports = reports;
        this.pdf = pdf;
    }

    /**
     * A report and the links to it.
     *
     * @param all for its links and what may be chosen
     * @param given the link just made; absent where none was
     */
    public record ReportModel(Report report, ServiceResult<Report.All> all, Report.@Nullable Given given) {}

    @Get("/account/reports")
    HttpResponse<?> list(PageModel page) {
        return html.show(titled(page), Templates::accountReports, reports.reports());
    }

    @Post("/account/reports")
    HttpResponse<?> make(PageModel page, Form form) {
        return html.show(
                page,
                reports.make(),
                made -> html.done("/account/reports/" + made.id() + "?did=made"),
                refused -> html.show(titled(refused), Templates::accountReports, reports.reports()));
    }

    @Get("/account/reports/{report}")
    HttpResponse<?> one(PageModel page, String report) {
        return show(page, report, null);
    }

    private HttpResponse<?> show(PageModel page, String report, Report.@Nullable Given given) {
        return html.show(
                page,
                reports.report(report),
                found -> html.page(
                        page.titled("Career report").in("account"),
                        Templates::accountReport,
                        new ReportModel(found, reports.reports(), given)));
    }

    @Get("/account/reports/{report}/pdf")
    @Produces({"application/pdf", "text/html"})
    HttpResponse<?> download(PageModel page, String report) {
        return html.show(page, reports.report(report), found -> pdf.file(page, found.content(), found.madeAt()));
    }

    @Post("/account/reports/{report}/remove")
    HttpResponse<?> remove(PageModel page, Form form, String report) {
        return html.redirect(page, reports.remove(report), "/account/reports?did=removed");
    }

    /** Makes a link, which this one page shows and no other. */
    @Post("/account/reports/{report}/links")
    HttpResponse<?> share(PageModel page, Form form, String report) {
        return html.show(
                page,
                reports.share(report, Objects.requireNonNullElse(form.count("days"), 0)),
                given -> show(page, report, given),
                refused -> show(refused, report, null));
    }

    /** Ends a link; from this moment it leads nowhere. */
    @Post("/account/report-links/{link}/end")
    HttpResponse<?> end(PageModel page, Form form, String link) {
        String from = form.get("from").equals("privacy") ? "/account/privacy" : "/account/reports";
        return html.redirect(page, reports.end(link), from + "?did=link-ended#links");
    }

    private static PageModel titled(PageModel page) {
        return page.titled("My reports").in("account");
    }
}
