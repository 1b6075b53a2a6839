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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import waymark.gateway.upstream.Routes;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.ImportRun;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;
import waymark.gateway.web.form.Uploads;

/** Bringing published data in: choose files, look at what they would change, apply them and watch. */
@Controller("/admin/import")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class ImportPages {
    private final PageRenderer html;
    private final ServiceCalls services;

    ImportPages(PageRenderer html, ServiceCalls services) {
        this.html = html;
        this.services = services;
    }

    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> start(PageModel page) {
        return start(HttpStatus.OK, page, List.of());
    }

    private HttpResponse<?> start(HttpStatus status, PageModel page, List<String> errors) {
        return html.page(
                status,
                page.titled("Import").in("admin"),
                Templates::adminImport,
                new ImportsModel(services.get("/admin/imports", ImportRun.All.class), errors));
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
    HttpResponse<?> read(PageModel page, @Nullable @Part("file") CompletedFileUpload file) {
        return read(page, "/admin/imports", file);
    }

    /** One more file of the same import. */
    @Post(uri = "/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
    HttpResponse<?> add(PageModel page, String id, @Nullable @Part("file") CompletedFileUpload file) {
        String path = "/admin/imports/" + id + "/files";
        return Routes.find("POST", path).isEmpty()
                ? html.error(page, 404, "There is no such import.", List.of())
                : read(page, path, file);
    }

    private HttpResponse<?> read(PageModel page, String path, @Nullable CompletedFileUpload file) {
        if (file == null || file.getFilename().isEmpty()) {
            return start(HttpStatus.UNPROCESSABLE_ENTITY, page, List.of("Choose a file first."));
        }
        String name = URLEncoder.encode(file.getFilename(), StandardCharsets.UTF_8);
        return switch (services.upload(path + "?name=" + name, Uploads.of(file), ImportRun.class)) {
            case ServiceResult.Ok<ImportRun>(ImportRun run) -> html.redirect("/admin/import/" + run.id());
            case ServiceResult.Problem<ImportRun> p
            when p.status() == 422 || p.status() == 413 || p.status() == 409 ->
                start(HttpStatus.UNPROCESSABLE_ENTITY, page, List.of(p.detail()));
            case ServiceResult<ImportRun> other -> html.errorPage(page, other);
        };
    }

    @Get(uri = "/{id}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> show(PageModel page, String id) {
        String path = "/admin/imports/" + id;
        if (Routes.find("GET", path).isEmpty()) {
            return html.error(page, 404, "There is no such import.", List.of());
        }
        return switch (services.get(path, ImportRun.class)) {
            case ServiceResult.Ok<ImportRun>(ImportRun run) ->
                html.page(page.titled("Import").in("admin"), Templates::adminImported, run);
            case ServiceResult<ImportRun> other -> html.errorPage(page, other);
        };
    }

    @Post(uri = "/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> apply(PageModel page, Form form, String id) {
        String path = "/admin/imports/" + id + "/apply";
        if (Routes.find("POST", path).isEmpty()) {
            return html.error(page, 404, "There is no such import.", List.of());
        }
        return switch (services.post(path, null, ImportRun.class)) {
            case ServiceResult.Ok<ImportRun> ok -> html.redirect("/admin/import/" + id);
            case ServiceResult<ImportRun> other -> html.errorPage(page, other);
        };
    }
}
