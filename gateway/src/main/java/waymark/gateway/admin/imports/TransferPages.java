package waymark.gateway.admin.imports;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.ImportReport;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Uploads;

/** All content as one file, out and in. */
@Controller("/admin/transfer")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class TransferPages {
    private final PageRenderer html;
    private final ServiceCalls services;

    TransferPages(PageRenderer html, ServiceCalls services) {
        this.html = html;
        this.services = services;
    }

    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> show(PageModel page) {
        return page(HttpStatus.OK, page, null, List.of());
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
    HttpResponse<?> take(PageModel page, @Nullable @Part("file") CompletedFileUpload file) {
        if (file == null || file.getSize() == 0) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, page, null, List.of("Choose the file to import."));
        }
        return switch (services.upload("/admin/content/import", Uploads.of(file), ImportReport.class)) {
            case ServiceResult.Ok<ImportReport>(ImportReport arrived) -> page(HttpStatus.OK, page, arrived, List.of());
            case ServiceResult.Problem<ImportReport> p
            when p.status() == 422 || p.status() == 413 ->
                page(HttpStatus.UNPROCESSABLE_ENTITY, page, null, List.of(p.detail()));
            case ServiceResult<ImportReport> other -> html.errorPage(page, other);
        };
    }

    private HttpResponse<?> page(
            HttpStatus status, PageModel page, @Nullable ImportReport arrived, List<String> errors) {
        return html.page(
                status,
                page.titled("Export and import").in("admin"),
                Templates::adminTransfer,
                new TransferModel(arrived, errors));
    }
}
