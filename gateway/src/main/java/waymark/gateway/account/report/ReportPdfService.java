package waymark.gateway.account.report;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
public class ReportPdfService {
    private static final int WAIT_SECONDS = 10;

    private final String address;
    private final PageRenderer html;
    private final PdfRenderer pdf;
    private final Semaphore turn = new Semaphore(1, true);

    ReportPdfService(@Value("${waymark.url}") String address, PageRenderer html, PdfRenderer pdf) {
        this.address = address.replaceAll("/+$", "");
        this.html = html;
        this.pdf = pdf;
    }

    /** The report as a file to keep. */
    HttpResponse<?> file(PageModel page, Report.Content content, Instant madeAt) {
        Optional<byte[]> file = drawn(content, madeAt);
        if (file.isEmpty()) {
            return html.error(
                            page,
                            503,
                            "Many people download their reports right now. Please try again in a moment.",
                            List.of())
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(WAIT_SECONDS));
        }
        String name = "waymark-report-" + LocalDate.ofInstant(madeAt, ZoneOffset.UTC) + ".pdf";
        return HttpResponse.ok(file.get())
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    /** The report as PDF; empty if too many others are being drawn. */
    public Optional<byte[]> drawn(Report.Content content, Instant madeAt) {
        try {
            if (!turn.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            boolean complete = pdf.prints(content.toString()); // a record's text has the texts of all its parts
            PaperModel model = new PaperModel(content, madeAt, address, pdf.styles(), complete);
            return Optional.of(pdf.render(html.part(all -> all.reportsPaper(model))));
        } finally {
            turn.release();
        }
    }
}
