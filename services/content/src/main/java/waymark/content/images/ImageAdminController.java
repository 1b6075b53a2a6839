package waymark.content.images;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import waymark.content.career.Career;
import waymark.content.career.CareerStore;
import waymark.content.desk.DraftService;
import waymark.content.guide.Guide;
import waymark.edge.Caller;
import waymark.edge.RefusedException;

/** The picture of a draft. The public sees it with the next publication. */
@Controller("/admin/careers/{slug}/image")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class ImageAdminController {
    private static final int MAX = 300;

    private final ImageStore images;
    private final CareerStore careers;
    private final DraftService drafts;

    ImageAdminController(ImageStore images, CareerStore careers, DraftService drafts) {
        this.images = images;
        this.careers = careers;
        this.drafts = drafts;
    }

    /**
     * The draft's picture now.
     *
     * @param title of the draft
     * @param revision of the draft
     * @param accepted what another one may be
     */
    @Serdeable
    record Shown(String title, @Nullable Guide.Image image, long revision, Accepted accepted) {
        static Shown of(Career career) {
            Guide draft = career.draft();
            return new Shown(draft.title(), draft.image(), career.revision(), Accepted.ALL);
        }
    }

    /**
     * What a picture may be.
     *
     * @param types media types
     * @param formats the same in words
     * @param explanation how large it may be, in a sentence
     * @param maxLength the most characters of what it shows and of whose it is, each
     */
    @Serdeable
    record Accepted(List<String> types, String formats, String explanation, int maxLength) {
        private static final Accepted ALL =
                new Accepted(ImageHeader.TYPES, ImageHeader.FORMATS, UploadedImage.EXPLANATION, MAX);
    }

    /** The draft's picture, and what another one may be. */
    @Get
    Optional<Shown> find(String slug) {
        return careers.at(slug).map(Shown::of);
    }

    /**
     * Puts a picture into the draft in place of the one it had. The body is the file itself.
     *
     * @param alt what the picture shows, for those who do not see it
     * @param credit whose it is and under which terms, may be absent
     */
    @Post(consumes = MediaType.ALL)
    Optional<Shown> put(
            String slug,
            @Nullable @QueryValue String alt,
            @Nullable @QueryValue String credit,
            @Nullable @Body byte[] file,
            Caller caller) {
        if (careers.at(slug).isEmpty()) {
            return Optional.empty();
        }
        UploadedImage picture = UploadedImage.of(file);
        Guide.Image image = new Guide.Image(picture.id(), alt, credit);
        if (image.alt().isEmpty()) {
            throw RefusedException.invalid("alt-missing", "Say what the picture shows, for people who do not see it.");
        }
        if (image.alt().length() > MAX || image.credit().length() > MAX) {
            throw RefusedException.invalid(
                    "alt-too-long", "Use at most " + MAX + " characters each for text and credit.");
        }
        images.put(picture);
        return set(slug, image, caller);
    }

    /** Takes the picture out of the draft. */
    @Delete
    Optional<Shown> remove(String slug, Caller caller) {
        return set(slug, null, caller);
    }

    private Optional<Shown> set(String slug, @Nullable Guide.Image image, Caller caller) {
        return drafts.change(slug, caller, null, (c, edit) -> c.save(c.draft().withImage(image), null, edit))
                .map(Shown::of);
    }
}
