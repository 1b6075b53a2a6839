package waymark.gateway.upstream.profile.report;

import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import waymark.gateway.upstream.ServiceClient;
import waymark.gateway.upstream.ServiceResult;

/** Asks the profile service about reports. */
@ServiceClient
public interface ReportClient {
    /** All reports of the visitor, latest first, with their links. */
    @Get("/me/reports")
    ServiceResult<Report.All> reports();

    /** Makes a report of what there is now; 422 if there is nothing yet. */
    @Post("/me/reports")
    ServiceResult<Report> make();

    /** What a report made now would show; 422 if there is nothing yet. Nothing is kept. */
    @Get("/me/reports/preview")
    ServiceResult<Report.Preview> preview();

    /** A report of the visitor. */
    @Get("/me/reports/{report}")
    ServiceResult<Report> report(String report);

    /** Deletes a report with its links. */
    @Delete("/me/reports/{report}")
    ServiceResult<Void> remove(String report);

    /** Makes a link to a report, valid for so many days. */
    @Post("/me/reports/{report}/links")
    ServiceResult<Report.Given> share(String report, int days);

    /** Ends a link. */
    @Delete("/me/report-links/{link}")
    ServiceResult<Void> end(String link);

    /** The report that a link leads to, whoever asks. */
    @Get("/shared-reports/{secret}")
    ServiceResult<Report.Shared> shared(String secret);
}
