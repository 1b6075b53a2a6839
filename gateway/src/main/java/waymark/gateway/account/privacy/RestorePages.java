package waymark.gateway.account.privacy;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.ProfileClient;
import waymark.gateway.upstream.profile.ProfileClient.Imported;
import waymark.gateway.upstream.quiz.QuizClient;
import waymark.gateway.upstream.quiz.QuizClient.ImportedSittings;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Uploads;

/** Takes back what somebody took along, each part by the service that keeps it. */
@HtmlController
@Secured(SecurityRule.IS_AUTHENTICATED)
public class RestorePages {
    private final PageRenderer html;
    private final ProfileClient profile;
    private final QuizClient quiz;
    private final JsonMapper json;

    RestorePages(PageRenderer html, ProfileClient profile, QuizClient quiz, JsonMapper json) {
        this.html = html;
        this.profile = profile;
        this.quiz = quiz;
        this.json = json;
    }

    /**
     * What came back of a file.
     *
     * @param quizzes absent if the file has none to bring back
     * @param kept careers and plan; absent likewise
     * @param read whether it was an export at all
     */
    public record RestoreModel(
            @Nullable ServiceResult<ImportedSittings> quizzes, @Nullable ServiceResult<Imported> kept, boolean read) {

        /** A sentence for each thing that could not come back and never will. */
        public List<String> skipped() {
            List<String> skipped = new ArrayList<>();
            if (quizzes != null) {
                quizzes.found().ifPresent(back -> skipped.addAll(back.skipped()));
            }
            if (kept != null) {
                kept.found().ifPresent(back -> skipped.addAll(back.skipped()));
            }
            return skipped;
        }

        /** Did every part come back as a whole? */
        public boolean whole() {
            return quizzes instanceof ServiceResult.Ok
                    && kept instanceof ServiceResult.Ok
                    && skipped().isEmpty();
        }

        /** Is there a part that may come back with the same file a little later? */
        public boolean again() {
            return worst() >= 500;
        }

        /** The highest status of what was asked, 200 if nothing was. */
        int worst() {
            return Math.max(quizzes == null ? 200 : quizzes.status(), kept == null ? 200 : kept.status());
        }
    }

    /**
     * Asks each service to take its part back. Where one refuses its part, as an account is not empty, the others are
     * left alone; where one does not answer, they do what they can, and the same file completes it later.
     */
    @Post(uri = "/account/privacy/import", consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> restore(PageModel page, @Nullable @Part("file") CompletedFileUpload file) {
        Optional<ImportArchive> archive =
                file == null || file.getSize() == 0 ? Optional.empty() : ImportArchive.read(Uploads.of(file), json);
        return shown(page, archive.map(this::restored).orElseGet(() -> new RestoreModel(null, null, false)));
    }

    private RestoreModel restored(ImportArchive archive) {
        JsonNode sittings = archive.sittings();
        ServiceResult<ImportedSittings> quizzes = sittings == null ? null : quiz.restore(sittings);
        if (quizzes instanceof ServiceResult.Problem<?> p && p.refused()) {
            return new RestoreModel(quizzes, null, true);
        }
        return new RestoreModel(
                quizzes,
                archive.profile() == null
                        ? null
                        : profile.restore(
                                archive.format(),
                                archive.ofProfile("careers"),
                                archive.ofProfile("plan"),
                                archive.ofProfile("guides")),
                true);
    }

    private HttpResponse<?> shown(PageModel page, RestoreModel model) {
        PageModel titled = page.titled("Putting your file back").in("account");
        HttpStatus status = model.again() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_ENTITY;
        boolean fine = model.read() && model.worst() < 400;
        return html.page(fine ? titled : titled.refused(status, List.of()), Templates::accountRestored, model);
    }
}
