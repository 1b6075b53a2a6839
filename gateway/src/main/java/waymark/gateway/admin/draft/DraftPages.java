package waymark.gateway.admin.draft;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Optional;
import waymark.gateway.admin.Categories;
import waymark.gateway.admin.review.VersionPages;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.DeskItem;
import waymark.gateway.upstream.desk.Draft;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** Writing a guide. Every button sends the whole form, so that nothing typed is lost whatever comes back. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
public class DraftPages {
    private final PageRenderer html;
    private final ServiceCalls services;
    private final Categories categories;

    DraftPages(PageRenderer html, ServiceCalls services, Categories categories) {
        this.html = html;
        this.services = services;
        this.categories = categories;
    }

    @Get(uri = "/admin/careers/{slug}{?did}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> edit(PageModel page, String slug, @QueryValue @Nullable String did) {
        if (VersionPages.isInvalid(slug)) {
            return html.error(page, 404, "There is no such career on the desk.", List.of());
        }
        return switch (draft(slug)) {
            case ServiceResult.Ok<Draft>(Draft draft) ->
                show(
                        HttpStatus.OK,
                        page,
                        new DraftEditModel(
                                draft,
                                GuideForm.of(draft.guide()),
                                draft.revision(),
                                sections(),
                                List.of(),
                                List.of(),
                                "",
                                did == null ? "" : did,
                                DraftEditModel.FormInstance.fresh()));
            case ServiceResult<Draft> other -> html.errorPage(page, other);
        };
    }

    @Post(
            uri = "/admin/careers/{slug}",
            consumes = MediaType.APPLICATION_FORM_URLENCODED,
            produces = MediaType.TEXT_HTML)
    HttpResponse<?> change(PageModel page, Form form, String slug) {
        if (VersionPages.isInvalid(slug)) {
            return html.error(page, 404, "There is no such career on the desk.", List.of());
        }
        GuideForm typed = GuideForm.of(form);
        long revision = revision(form);
        String button = form.get("do");
        Optional<RowAction> action = RowAction.of(button);
        if (action.isPresent()) {
            GuideForm next = action.get().on(typed);
            return again(
                    HttpStatus.OK,
                    page,
                    form,
                    slug,
                    next,
                    revision,
                    List.of(),
                    action.get().focus(typed));
        }
        if (button.startsWith("theirs-")) {
            GuideForm stored =
                    draft(slug).found().map(d -> GuideForm.of(d.guide())).orElse(typed);
            GuideForm next = FieldDifference.taking(button.substring("theirs-".length()), typed, stored);
            return again(HttpStatus.OK, page, form, slug, next, revision, List.of(), "");
        }
        List<String> errors = typed.errors();
        return errors.isEmpty()
                ? save(page, form, slug, typed, revision)
                : again(HttpStatus.UNPROCESSABLE_ENTITY, page, form, slug, typed, revision, errors, "");
    }

    private HttpResponse<?> save(PageModel page, Form form, String slug, GuideForm typed, long revision) {
        DraftEditModel.FormInstance screen = DraftEditModel.FormInstance.of(form);
        Draft.Text text = new Draft.Text(typed.guide(), revision, screen.name(), screen.step(), false);
        return switch (services.put("/admin/careers/" + slug + "/draft", text, Draft.class)) {
            case ServiceResult.Ok<Draft>(Draft saved) -> afterwards(page, form, saved);
            case ServiceResult.Problem<Draft> p
            when p.slug().equals("draft-stale") -> clash(page, form, slug, typed, p.detail());
            case ServiceResult.Problem<Draft> p
            when p.status() == 400 || p.status() == 409 || p.status() == 422 ->
                again(HttpStatus.UNPROCESSABLE_ENTITY, page, form, slug, typed, revision, sentences(p), "");
            case ServiceResult<Draft> other -> resting(page, form, slug, typed, revision, other);
        };
    }

    private HttpResponse<?> afterwards(PageModel page, Form form, Draft saved) {
        String here = "/admin/careers/" + saved.slug();
        return switch (form.get("do")) {
            case "preview" -> html.redirect(here + "/preview");
            case "review" -> html.redirect(here + "/review?did=saved");
            case "publish" -> publish(page, form, saved);
            default -> html.redirect(here + "?did=saved");
        };
    }

    private HttpResponse<?> publish(PageModel page, Form form, Draft saved) {
        String path = "/admin/careers/" + saved.slug() + "/publish?revision=" + saved.revision();
        GuideForm text = GuideForm.of(saved.guide());
        return switch (services.post(path, null, DeskItem.class)) {
            case ServiceResult.Ok<DeskItem>(DeskItem item) ->
                html.redirect("/admin/careers/" + item.slug() + "?did=published");
            case ServiceResult.Problem<DeskItem> p
            when p.slug().equals("draft-stale") -> clash(page, form, saved.slug(), text, p.detail());
            case ServiceResult.Problem<DeskItem> p
            when p.status() == 409 || p.status() == 422 ->
                again(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        page,
                        form,
                        saved.slug(),
                        text,
                        saved.revision(),
                        sentences(p),
                        "");
            case ServiceResult<DeskItem> other -> html.errorPage(page, other);
        };
    }

    /** Somebody else saved first: both texts are shown, and saving again keeps the one in the form. */
    private HttpResponse<?> clash(PageModel page, Form form, String slug, GuideForm typed, String detail) {
        return draft(slug)
                .found()
                .<HttpResponse<?>>map(d -> show(
                        HttpStatus.CONFLICT,
                        page,
                        new DraftEditModel(
                                d,
                                typed,
                                d.revision(),
                                sections(),
                                List.of(detail),
                                FieldDifference.between(typed, GuideForm.of(d.guide())),
                                "",
                                "",
                                DraftEditModel.FormInstance.of(form))))
                .orElseGet(() -> html.error(page, 409, detail, List.of()));
    }

    private HttpResponse<?> again(
            HttpStatus status,
            PageModel page,
            Form form,
            String slug,
            GuideForm sheet,
            long revision,
            List<String> errors,
            String focus) {
        ServiceResult<Draft> read = draft(slug);
        if (!(read instanceof ServiceResult.Ok<Draft>(Draft draft))) {
            return resting(page, form, slug, sheet, revision, read);
        }
        List<FieldDifference> differences =
                form.has("comparing") ? FieldDifference.between(sheet, GuideForm.of(draft.guide())) : List.of();
        DraftEditModel.FormInstance screen =
                DraftEditModel.FormInstance.of(form).holding();
        return show(
                status,
                page,
                new DraftEditModel(draft, sheet, revision, sections(), errors, differences, focus, "", screen));
    }

    /** The desk does not answer, or refuses: what was typed comes back all the same. */
    private HttpResponse<?> resting(
            PageModel page, Form form, String slug, GuideForm sheet, long revision, ServiceResult<?> why) {
        if (!why.down()) {
            return html.errorPage(page, why);
        }
        Draft unknown = new Draft(slug, sheet.guide(), revision, "", 0, List.of(), null, null);
        List<String> errors =
                List.of("The desk is resting; nothing was saved. Your text is below. Try again in a minute.");
        return show(
                HttpStatus.SERVICE_UNAVAILABLE,
                page,
                new DraftEditModel(
                        unknown,
                        sheet,
                        revision,
                        sections(),
                        errors,
                        List.of(),
                        "",
                        "",
                        DraftEditModel.FormInstance.of(form)));
    }

    private HttpResponse<?> show(HttpStatus status, PageModel page, DraftEditModel edit) {
        return html.page(status, page.titled("Edit " + edit.draft().title()).in("admin"), Templates::adminEdit, edit);
    }

    private ServiceResult<Draft> draft(String slug) {
        return services.get("/admin/careers/" + slug + "/draft", Draft.class);
    }

    private List<FormSection> sections() {
        return FormSection.all(categories.options());
    }

    /** The revision a form was made from. */
    public static long revision(Form form) {
        String typed = form.get("revision");
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }

    private static List<String> sentences(ServiceResult.Problem<?> p) {
        return p.errors().isEmpty() ? List.of(p.detail()) : p.errors();
    }
}
