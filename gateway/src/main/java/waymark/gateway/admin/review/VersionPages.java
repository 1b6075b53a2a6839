package waymark.gateway.admin.review;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import waymark.gateway.admin.GuideFieldDefinitionsCache;
import waymark.gateway.admin.draft.FieldDifference;
import waymark.gateway.admin.draft.GuideForm;
import waymark.gateway.careers.guide.GuideModel;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.content.Guide;
import waymark.gateway.upstream.desk.DeskClient;
import waymark.gateway.upstream.desk.GuideFieldDefinitions;
import waymark.gateway.upstream.desk.Version;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/**
 * What was and will be public: preview, versions, two of them side by side, restoring one, discarding the draft,
 * withdrawing.
 */
@HtmlController("/admin/careers/{slug}")
@Secured("admin")
public class VersionPages {
    private static final String DRAFT = "draft";

    private final PageRenderer html;
    private final DeskClient desk;
    private final GuideFieldDefinitionsCache guides;

    VersionPages(PageRenderer html, DeskClient desk, GuideFieldDefinitionsCache guides) {
        this.html = html;
        this.desk = desk;
        this.guides = guides;
    }

    /** All published versions of a career. */
    public record VersionsModel(String slug, Version.All all) {}

    /**
     * A version of a guide as readers would see it, for editors.
     *
     * @param name what version it is, as people call it
     */
    public record PreviewModel(String slug, String name, GuideModel guide) {}

    /**
     * Two versions of a guide side by side.
     *
     * @param all versions to choose from
     * @param from the older one's number, or draft
     * @param to the newer one's number, or draft
     * @param parts where they differ
     */
    public record DiffModel(
            String slug, String title, Version.All all, String from, String to, List<FieldDifference> parts) {}

    @Get("/preview")
    HttpResponse<?> preview(PageModel page, String slug) {
        return guide(page, slug, "Draft", desk.preview(slug));
    }

    @Get("/versions/{number}")
    HttpResponse<?> version(PageModel page, String slug, int number) {
        return guide(page, slug, "Version " + number, desk.version(slug, number));
    }

    /** The guide as readers would see it, inside a frame that says what it is. */
    private HttpResponse<?> guide(PageModel page, String slug, String name, ServiceResult<Guide> found) {
        return html.show(
                page,
                found,
                guide -> html.page(
                        page.titled(name + ": " + guide.title()).in("admin"),
                        Templates::adminPreview,
                        new PreviewModel(slug, name, GuideModel.preview(guide))));
    }

    @Get("/versions")
    HttpResponse<?> versions(PageModel page, String slug) {
        return html.show(
                page.titled("Versions").in("admin"),
                Templates::adminVersions,
                desk.versions(slug).map(all -> new VersionsModel(slug, all)));
    }

    @Get("/diff{?from,to}")
    HttpResponse<?> diff(
            PageModel page,
            String slug,
            @QueryValue(defaultValue = "") String from,
            @QueryValue(defaultValue = DRAFT) String to) {
        ServiceResult<DiffModel> compared = guides.fields()
                .then(fields -> desk.versions(slug).then(all -> {
                    String older = which(from, newest(all));
                    String newer = which(to, DRAFT);
                    return text(fields, slug, older).then(left -> text(fields, slug, newer)
                            .map(right -> new DiffModel(
                                    slug,
                                    right.get("title"),
                                    all,
                                    older,
                                    newer,
                                    FieldDifference.between(left, right))));
                }));
        return html.show(page.titled("Compare").in("admin"), Templates::adminDiff, compared);
    }

    private static String newest(Version.All all) {
        return all.items().isEmpty()
                ? DRAFT
                : String.valueOf(all.items().getFirst().version());
    }

    private static String which(String wanted, String otherwise) {
        return wanted.equals(DRAFT) || wanted.matches("\\d{1,6}") ? wanted : otherwise;
    }

    private ServiceResult<GuideForm> text(GuideFieldDefinitions fields, String slug, String which) {
        return which.equals(DRAFT)
                ? desk.draft(slug).map(draft -> GuideForm.of(fields, draft.guide()))
                : desk.text(slug, Integer.parseInt(which)).map(guide -> GuideForm.of(fields, guide));
    }

    @Post("/versions/{number}/restore")
    HttpResponse<?> restore(PageModel page, Form form, String slug, int number) {
        return html.redirect(page, desk.restore(slug, number), "/admin/careers/" + slug + "?did=restored");
    }

    @Get("/discard")
    HttpResponse<?> discarding(PageModel page, String slug) {
        return html.show(page.titled("Discard the draft").in("admin"), Templates::adminDiscard, desk.draft(slug));
    }

    /** Throws away the draft that was looked at. */
    @Post("/discard")
    HttpResponse<?> discard(PageModel page, Form form, String slug) {
        return html.show(
                page,
                desk.discard(slug, form.number("revision")),
                draft -> html.done("/admin/careers/" + draft.slug() + "?did=discarded"),
                refused -> discarding(refused, slug));
    }

    @Get("/withdraw")
    HttpResponse<?> sure(PageModel page, String slug) {
        return html.show(page.titled("Withdraw").in("admin"), Templates::adminWithdraw, desk.draft(slug));
    }

    @Post("/withdraw")
    HttpResponse<?> withdraw(PageModel page, Form form, String slug) {
        return html.redirect(page, desk.withdraw(slug), "/admin/careers/" + slug + "?did=withdrawn");
    }
}
