package waymark.gateway.admin.imports;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.maintenance.ContentMaintenanceClient;
import waymark.gateway.upstream.maintenance.ImportReport;
import waymark.gateway.upstream.maintenance.ImportRun;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;
import waymark.gateway.web.form.Uploads;

/**
 * Bringing published data in: choose files, look at what they would change, apply them and watch. And all content as
 * one file, out and in.
 */
@HtmlController("/admin")
@Secured("admin")
public class ImportPages {
    private final PageRenderer html;
    private final ContentMaintenanceClient operations;

    ImportPages(PageRenderer html, ContentMaintenanceClient operations) {
        this.html = html;
        this.operations = operations;
    }

    /**
     * Imports so far, and the form for another.
     *
     * @param errors why a file was not read
     */
    public record ImportsModel(ServiceResult<ImportRun.All> runs, List<String> errors) {}

    /**
     * Exporting everything, and what came of taking such a file in.
     *
     * @param arrived absent before that
     * @param errors why nothing was taken in
     */
    public record TransferModel(@Nullable ImportReport arrived, List<String> errors) {}

    @Get("/import")
    HttpResponse<?> start(PageModel page) {
        return start(HttpStatus.OK, page, List.of());
    }

    private HttpResponse<?> start(HttpStatus status, PageModel page, List<String> errors) {
        return html.page(
                status,
                page.titled("Import").in("admin"),
                Templates::adminImport,
                new ImportsModel(operations.imports(), errors));
    }

    @Post(uri = "/import", consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> read(PageModel page, @Nullable @Part("file") CompletedFileUpload file) {
        return read(page, file, content -> operations.begin(file.getFilename(), content));
    }

    /** One more file of the same import. */
    @Post(uri = "/import/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> add(PageModel page, String id, @Nullable @Part("file") CompletedFileUpload file) {
        return read(page, file, content -> operations.add(id, file.getFilename(), content));
    }

    private HttpResponse<?> read(
            PageModel page,
            @Nullable CompletedFileUpload file,
            Function<InputStream, ServiceResult<ImportRun>> upload) {
        if (file == null || file.getFilename().isEmpty()) {
            return start(HttpStatus.UNPROCESSABLE_ENTITY, page, List.of("Choose a file first."));
        }
        return html.show(
                page,
                upload.apply(Uploads.of(file)),
                run -> html.redirect("/admin/import/" + run.id()),
                errors -> start(HttpStatus.UNPROCESSABLE_ENTITY, page, errors));
    }

    @Get("/import/{id}")
    HttpResponse<?> show(PageModel page, String id) {
        return html.show(
                page,
                operations.find(id),
                run -> html.page(page.titled("Import").in("admin"), Templates::adminImported, run));
    }

    @Post("/import/{id}")
    HttpResponse<?> apply(PageModel page, Form form, String id) {
        return html.show(page, operations.apply(id), run -> html.redirect("/admin/import/" + id));
    }

    @Get("/transfer")
    HttpResponse<?> transfer(PageModel page) {
        return transfer(HttpStatus.OK, page, null, List.of());
    }

    @Post(uri = "/transfer", consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> take(PageModel page, @Nullable @Part("file") CompletedFileUpload file) {
        if (file == null || file.getSize() == 0) {
            return transfer(HttpStatus.UNPROCESSABLE_ENTITY, page, null, List.of("Choose the file to import."));
        }
        return html.show(
                page,
                operations.takeIn(Uploads.of(file)),
                arrived -> transfer(HttpStatus.OK, page, arrived, List.of()),
                errors -> transfer(HttpStatus.UNPROCESSABLE_ENTITY, page, null, errors));
    }

    private HttpResponse<?> transfer(
            HttpStatus status, PageModel page, @Nullable ImportReport arrived, List<String> errors) {
        return html.page(
                status,
                page.titled("Export and import").in("admin"),
                Templates::adminTransfer,
                new TransferModel(arrived, errors));
    }
}
