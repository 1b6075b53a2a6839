package waymark.gateway.admin.imports;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
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

    @Get("/import")
    HttpResponse<?> start(PageModel page) {
        return html.page(page.titled("Import").in("admin"), Templates::adminImport, operations.imports());
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
            return start(page.refused(List.of("Choose a file first.")));
        }
        return html.show(
                page, upload.apply(Uploads.of(file)), run -> html.redirect("/admin/import/" + run.id()), this::start);
    }

    @Get("/import/{id}")
    HttpResponse<?> show(PageModel page, String id) {
        return html.show(page.titled("Import").in("admin"), Templates::adminImported, operations.find(id));
    }

    /** Applies it; if it does not hold any more, the page says so and offers to compare once more. */
    @Post("/import/{id}")
    HttpResponse<?> apply(PageModel page, Form form, String id) {
        return settled(page, id, operations.apply(id));
    }

    @Post("/import/{id}/compare")
    HttpResponse<?> compare(PageModel page, Form form, String id) {
        return settled(page, id, operations.compare(id));
    }

    private HttpResponse<?> settled(PageModel page, String id, ServiceResult<ImportRun> answer) {
        return html.show(page, answer, run -> html.redirect("/admin/import/" + run.id()), refused -> show(refused, id));
    }

    @Get("/transfer")
    HttpResponse<?> transfer(PageModel page) {
        return transfer(page, null);
    }

    @Post(uri = "/transfer", consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> take(PageModel page, @Nullable @Part("file") CompletedFileUpload file) {
        if (file == null || file.getSize() == 0) {
            return transfer(page.refused(List.of("Choose the file to import.")));
        }
        return html.show(page, operations.takeIn(Uploads.of(file)), arrived -> transfer(page, arrived), this::transfer);
    }

    /** @param arrived what came of taking a file in; null before */
    private HttpResponse<?> transfer(PageModel page, @Nullable ImportReport arrived) {
        return html.page(page.titled("Export and import").in("admin"), Templates::adminTransfer, arrived);
    }
}
