package waymark.profile.report;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import waymark.edge.RefusedException;

/** Shows one report to whoever has a link to it. */
@Controller("/shared-reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SharedReportController {
    private final ReportStore reports;
    private final ReportLinkStore links;

    SharedReportController(ReportStore reports, ReportLinkStore links) {
        this.reports = reports;
        this.links = links;
    }

    /** A report as it was made, and until when the link shows it. */
    @Serdeable
    record Shared(Instant madeAt, Instant expiresAt, ReportContent content) {}

    /** The report a link leads to. Its owner sees that the link was followed, not by whom. */
    @Get("/{secret}")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Shared.class)))
    HttpResponse<Shared> shared(String secret) {
        return links.open(secret)
                .flatMap(link -> reports.find(link.report(), link.holder())
                        .map(report -> new Shared(report.madeAt(), link.expiresAt(), report.content())))
                .map(shared -> HttpResponse.ok(shared).header(HttpHeaders.CACHE_CONTROL, "no-store"))
                .orElseThrow(() -> RefusedException.absent(
                        "link-ended",
                        "This link has expired or was ended. Ask the person who gave it to you for a new one."));
    }
}
