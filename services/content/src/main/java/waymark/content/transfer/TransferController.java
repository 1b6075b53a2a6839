package waymark.content.transfer;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import waymark.content.catalog.CareerCatalog;

/** All content as one file, and back. */
@Controller("/admin/content")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class TransferController {
    private static final MediaType LINES = MediaType.of("application/x-ndjson");

    private final ContentExporter exporting;
    private final ContentImporter importing;
    private final CareerCatalog catalog;

    TransferController(ContentExporter exporting, ContentImporter importing, CareerCatalog catalog) {
        this.exporting = exporting;
        this.importing = importing;
        this.catalog = catalog;
    }

    /** The file: one JSON object a line. */
    @Get("/export")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")))
    HttpResponse<StreamedFile> export() {
        return HttpResponse.ok(new StreamedFile(exporting.file(), LINES))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"waymark-content.jsonl\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Takes in such a file, sent as the body. */
    @Post(uri = "/import", consumes = MediaType.ALL)
    ImportReport take(@Body InputStream file) throws IOException {
        try {
            return importing.file(file);
        } finally {
            catalog.load();
        }
    }
}
