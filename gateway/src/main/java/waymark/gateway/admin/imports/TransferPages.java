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
import waymark.gateway.upstream.desk.ImportReport;
import waymark.gateway.upstream.desk.OperationsClient;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Uploads;

/** All content as one file, out and in. */
@Controller("/admin/transfer")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
public class TransferPages {
    private final PageRenderer html;
    private final OperationsClient operations;

    TransferPages(PageRenderer html, OperationsClient operations) {
        this.html = html;
        this.operations = operations;
    }

    /**
     * Exporting everything, and what came of an import.
     *
     * @param arrived absent before the import
     * @param errors why nothing was imported
     */
    public record TransferModel(@Nullable ImportReport arrived, List<String> errors) {}

    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> show(PageModel page) {
        return show(HttpStatus.OK, page, new TransferModel(null, List.of()));
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
    HttpResponse<?> take(PageModel page, @Nullable @Part("file") CompletedFileUpload file) {
        if (file == null || file.getSize() == 0) {
            return refused(page, List.of("Choose the file to import."));
        }
        return html.show(
                page,
                operations.takeIn(Uploads.of(file)),
                arrived -> show(HttpStatus.OK, page, new TransferModel(arrived, List.of())),
                errors -> refused(page, errors));
    }

    private HttpResponse<?> refused(PageModel page, List<String> errors) {
        return show(HttpStatus.UNPROCESSABLE_ENTITY, page, new TransferModel(null, errors));
    }

    private HttpResponse<?> show(HttpStatus status, PageModel page, TransferModel model) {
        return html.page(status, page.titled("Export and import").in("admin"), Templates::adminTransfer, model);
    }
}
