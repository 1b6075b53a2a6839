package waymark.gateway.admin.draft;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import java.util.Objects;
import waymark.gateway.upstream.desk.DeskClient;
import waymark.gateway.upstream.desk.Picture;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;
import waymark.gateway.web.form.Uploads;

/** The picture of a guide. */
@HtmlController("/admin/careers/{slug}/image")
@Secured("admin")
public class PicturePages {
    private final PageRenderer html;
    private final DeskClient desk;

    PicturePages(PageRenderer html, DeskClient desk) {
        this.html = html;
        this.desk = desk;
    }

    /**
     * A guide's picture and the form it is changed with.
     *
     * @param alt what the picture shows, as typed
     * @param credit whose it is, as typed
     */
    public record PictureModel(Picture picture, String slug, String alt, String credit) {}

    @Get
    HttpResponse<?> show(PageModel page, String slug) {
        return show(page, slug, "", "");
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> put(
            PageModel page,
            String slug,
            @Nullable @Part("file") CompletedFileUpload file,
            @Nullable @Part("alt") String alt,
            @Nullable @Part("credit") String credit) {
        String shows = Objects.requireNonNullElse(alt, "").strip();
        String whose = Objects.requireNonNullElse(credit, "").strip();
        return html.show(
                page,
                desk.putPicture(slug, shows, whose, Uploads.of(file)),
                done -> html.redirect("/admin/careers/" + slug + "/image"),
                refused -> show(refused, slug, shows, whose));
    }

    @Post("/remove")
    HttpResponse<?> remove(PageModel page, Form form, String slug) {
        return html.redirect(page, desk.removePicture(slug), "/admin/careers/" + slug + "/image");
    }

    private HttpResponse<?> show(PageModel page, String slug, String alt, String credit) {
        return html.show(
                page,
                desk.picture(slug),
                picture -> html.page(
                        page.titled("Picture: " + picture.title()).in("admin"),
                        Templates::adminImage,
                        new PictureModel(picture, slug, alt, credit)));
    }
}
