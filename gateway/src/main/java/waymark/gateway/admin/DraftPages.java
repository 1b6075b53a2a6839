package waymark.gateway.admin;

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
import waymark.gateway.Answer;
import waymark.gateway.Form;
import waymark.gateway.Html;
import waymark.gateway.Page;
import waymark.gateway.Services;

/** Writing a guide. Every button sends the whole form, so that nothing typed is lost whatever comes back. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class DraftPages {
    private final Html html;
    private final Services services;
    private final Categories categories;

    DraftPages(Html html, Services services, Categories categories) {
        this.html = html;
        this.services = services;
        this.categories = categories;
    }

    @Get(uri = "/admin/careers/{slug}{?did}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> edit(Page page, String slug, @QueryValue @Nullable String did) {
        if (VersionPages.odd(slug)) {
            return html.error(page, 404, "There is no such career on the desk.", List.of());
        }
        return switch (draft(slug)) {
            case Answer.Ok<Draft>(Draft draft) ->
                show(
                        HttpStatus.OK,
                        page,
                        new Editing(
                                draft,
                                Sheet.of(draft.guide()),
                                draft.revision(),
                                sections(),
                                List.of(),
                                List.of(),
                                "",
                                did == null ? "" : did,
                                Editing.Screen.fresh()));
            case Answer<Draft> other -> html.instead(page, other);
        };
    }

    @Post(
            uri = "/admin/careers/{slug}",
            consumes = MediaType.APPLICATION_FORM_URLENCODED,
            produces = MediaType.TEXT_HTML)
    HttpResponse<?> change(Page page, Form form, String slug) {
        if (VersionPages.odd(slug)) {
            return html.error(page, 404, "There is no such career on the desk.", List.of());
        }
        Sheet typed = Sheet.of(form);
        long revision = revision(form);
        String button = form.get("do");
        Optional<RowAction> action = RowAction.of(button);
        if (action.isPresent()) {
            Sheet next = action.get().on(typed);
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
            Sheet stored = draft(slug).found().map(d -> Sheet.of(d.guide())).orElse(typed);
            Sheet next = Difference.taking(button.substring("theirs-".length()), typed, stored);
            return again(HttpStatus.OK, page, form, slug, next, revision, List.of(), "");
        }
        List<String> errors = typed.errors();
        return errors.isEmpty()
                ? save(page, form, slug, typed, revision)
                : again(HttpStatus.UNPROCESSABLE_ENTITY, page, form, slug, typed, revision, errors, "");
    }

    private HttpResponse<?> save(Page page, Form form, String slug, Sheet typed, long revision) {
        Editing.Screen screen = Editing.Screen.of(form);
        Draft.Text text = new Draft.Text(typed.guide(), revision, screen.name(), screen.step(), false);
        return switch (services.put("/admin/careers/" + slug + "/draft", text, Draft.class)) {
            case Answer.Ok<Draft>(Draft saved) -> afterwards(page, form, saved);
            case Answer.Problem<Draft> p
            when p.slug().equals("draft-stale") -> clash(page, form, slug, typed, p.detail());
            case Answer.Problem<Draft> p
            when p.status() == 400 || p.status() == 409 || p.status() == 422 ->
                again(HttpStatus.UNPROCESSABLE_ENTITY, page, form, slug, typed, revision, sentences(p), "");
            case Answer<Draft> other -> resting(page, form, slug, typed, revision, other);
        };
    }

    private HttpResponse<?> afterwards(Page page, Form form, Draft saved) {
        String here = "/admin/careers/" + saved.slug();
        return switch (form.get("do")) {
            case "preview" -> html.see(here + "/preview");
            case "review" -> html.see(here + "/review?did=saved");
            case "publish" -> publish(page, form, saved);
            default -> html.see(here + "?did=saved");
        };
    }

    private HttpResponse<?> publish(Page page, Form form, Draft saved) {
        String path = "/admin/careers/" + saved.slug() + "/publish?revision=" + saved.revision();
        Sheet text = Sheet.of(saved.guide());
        return switch (services.post(path, null, DeskItem.class)) {
            case Answer.Ok<DeskItem>(DeskItem item) -> html.see("/admin/careers/" + item.slug() + "?did=published");
            case Answer.Problem<DeskItem> p
            when p.slug().equals("draft-stale") -> clash(page, form, saved.slug(), text, p.detail());
            case Answer.Problem<DeskItem> p
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
            case Answer<DeskItem> other -> html.instead(page, other);
        };
    }

    /** Somebody else saved first: both texts are shown, and saving again keeps the one in the form. */
    private HttpResponse<?> clash(Page page, Form form, String slug, Sheet typed, String detail) {
        return draft(slug)
                .found()
                .<HttpResponse<?>>map(d -> show(
                        HttpStatus.CONFLICT,
                        page,
                        new Editing(
                                d,
                                typed,
                                d.revision(),
                                sections(),
                                List.of(detail),
                                Difference.between(typed, Sheet.of(d.guide())),
                                "",
                                "",
                                Editing.Screen.of(form))))
                .orElseGet(() -> html.error(page, 409, detail, List.of()));
    }

    private HttpResponse<?> again(
            HttpStatus status,
            Page page,
            Form form,
            String slug,
            Sheet sheet,
            long revision,
            List<String> errors,
            String focus) {
        Answer<Draft> read = draft(slug);
        if (!(read instanceof Answer.Ok<Draft>(Draft draft))) {
            return resting(page, form, slug, sheet, revision, read);
        }
        List<Difference> differences =
                form.has("comparing") ? Difference.between(sheet, Sheet.of(draft.guide())) : List.of();
        Editing.Screen screen = Editing.Screen.of(form).holding();
        return show(
                status, page, new Editing(draft, sheet, revision, sections(), errors, differences, focus, "", screen));
    }

    /** The desk does not answer, or refuses: what was typed comes back all the same. */
    private HttpResponse<?> resting(Page page, Form form, String slug, Sheet sheet, long revision, Answer<?> why) {
        if (!why.down()) {
            return html.instead(page, why);
        }
        Draft unknown = new Draft(slug, sheet.guide(), revision, "", 0, List.of(), null, null);
        List<String> errors =
                List.of("The desk is resting; nothing was saved. Your text is below. Try again in a minute.");
        return show(
                HttpStatus.SERVICE_UNAVAILABLE,
                page,
                new Editing(unknown, sheet, revision, sections(), errors, List.of(), "", "", Editing.Screen.of(form)));
    }

    private HttpResponse<?> show(HttpStatus status, Page page, Editing edit) {
        return html.page(status, page.titled("Edit " + edit.draft().title()).in("admin"), Templates::adminEdit, edit);
    }

    private Answer<Draft> draft(String slug) {
        return services.get("/admin/careers/" + slug + "/draft", Draft.class);
    }

    private List<Section> sections() {
        return Section.all(categories.options());
    }

    /** The revision a form was made from. */
    static long revision(Form form) {
        String typed = form.get("revision");
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }

    private static List<String> sentences(Answer.Problem<?> p) {
        return p.errors().isEmpty() ? List.of(p.detail()) : p.errors();
    }
}
