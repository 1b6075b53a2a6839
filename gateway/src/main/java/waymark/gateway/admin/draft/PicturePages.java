package waymark.gateway.admin.draft;

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
import waymark.gateway.admin.review.VersionPages;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.content.Guide;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;
import waymark.gateway.web.form.Uploads;

/** The picture of a guide. */
@Controller("/admin/careers/{slug}/image")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class PicturePages {
    private final PageRenderer html;
    private final ServiceCalls services;

    PicturePages(PageRenderer html, ServiceCalls services) {
        this.html = html;
        this.services = services;
    }

    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> show(PageModel page, String slug) {
        return show(HttpStatus.OK, page, slug, null, null, List.of());
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
    HttpResponse<?> put(
            PageModel page,
            String slug,
            @Nullable @Part("file") CompletedFileUpload file,
            @Nullable @Part("alt") String alt,
            @Nullable @Part("credit") String credit) {
        if (VersionPages.isInvalid(slug)) {
            return unknown(page);
        }
        if (file == null || file.getSize() == 0) {
            return show(
                    HttpStatus.UNPROCESSABLE_ENTITY, page, slug, alt, credit, List.of("Choose a picture to upload."));
        }
        String path = "/admin/careers/" + slug + "/image?alt=" + encoded(alt) + "&credit=" + encoded(credit);
        return switch (services.upload(path, Uploads.of(file), Void.class)) {
            case ServiceResult.Ok<Void> done -> html.redirect("/admin/careers/" + slug + "/image");
            case ServiceResult.Problem<Void> p
            when p.status() == 422 || p.status() == 413 ->
                show(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        page,
                        slug,
                        alt,
                        credit,
                        List.of(
                                p.status() == 413
                                        ? "The picture has more than 2 MB. Save it smaller and try again."
                                        : p.detail()));
            case ServiceResult<Void> other -> html.errorPage(page, other);
        };
    }

    @Post(uri = "/remove", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> remove(PageModel page, Form form, String slug) {
        if (VersionPages.isInvalid(slug)) {
            return unknown(page);
        }
        ServiceResult<Void> done = services.delete("/admin/careers/" + slug + "/image", Void.class);
        return done instanceof ServiceResult.Ok<Void>
                ? html.redirect("/admin/careers/" + slug + "/image")
                : html.errorPage(page, done);
    }

    private HttpResponse<?> show(
            HttpStatus status,
            PageModel page,
            String slug,
            @Nullable String alt,
            @Nullable String credit,
            List<String> errors) {
        if (VersionPages.isInvalid(slug)) {
            return unknown(page);
        }
        return switch (services.get("/admin/careers/" + slug + "/preview", Guide.class)) {
            case ServiceResult.Ok<Guide>(Guide guide) ->
                html.page(
                        status,
                        page.titled("Picture: " + guide.title()).in("admin"),
                        Templates::adminImage,
                        new PictureModel(guide, slug, alt == null ? "" : alt, credit == null ? "" : credit, errors));
            case ServiceResult<Guide> other -> html.errorPage(page, other);
        };
    }

    private HttpResponse<?> unknown(PageModel page) {
        return html.error(page, 404, "There is no such career on the desk.", List.of());
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(text == null ? "" : text.strip(), StandardCharsets.UTF_8);
    }
}
