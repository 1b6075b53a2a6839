package waymark.gateway.account.report;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import waymark.gateway.upstream.profile.report.Report;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/**
 * Reports as PDF files. One is drawn at a time, as a drawing takes some megabytes; who would wait for long is asked to
 * come again.
 */
@Singleton
class ReportPdfService {
    private static final int WAIT_SECONDS = 10;

    private final PageRenderer html;
    private final PdfRenderer pdf;
    private final Semaphore turn = new Semaphore(1, true);

    ReportPdfService(PageRenderer html, PdfRenderer pdf) {
        this.html = html;
        this.pdf = pdf;
    }

    /** The report as a file to keep. */
    HttpResponse<?> file(PageModel page, Report.Content content, Instant madeAt) {
        byte[] file = drawn(page, content, madeAt);
        if (file == null) {
            return html.error(
                            page,
                            503,
                            "Many people download their reports right now. Please try again in a moment.",
                            List.of())
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(WAIT_SECONDS));
        }
        String name = "waymark-report-" + LocalDate.ofInstant(madeAt, ZoneOffset.UTC) + ".pdf";
        return HttpResponse.ok(file)
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    private byte @Nullable [] drawn(PageModel page, Report.Content content, Instant madeAt) {
        PaperModel model = new PaperModel(content, madeAt, page.site().address(), pdf.styles());
        byte[] paper = html.part(all -> all.reportsPaper(model));
        try {
            if (!turn.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        try {
            return pdf.render(paper);
        } finally {
            turn.release();
        }
    }
}
