package waymark.gateway.admin.draft;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.gateway.admin.GuideFieldDefinitionsCache;
import waymark.gateway.admin.draft.DraftEditModel.FormInstance;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.DeskClient;
import waymark.gateway.upstream.desk.DeskItem;
import waymark.gateway.upstream.desk.Draft;
import waymark.gateway.upstream.desk.GuideFieldDefinitions;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** Writing a guide. Every button sends the whole form, so that nothing typed is lost whatever comes back. */
@HtmlController("/admin/careers/{slug}")
@Secured("admin")
public class DraftPages {
    /** While the desk does not answer, a form still tries to save itself: the desk decides when it is back. */
    private static final List<String> UNANSWERED = List.of("autosave");

    private final PageRenderer html;
    private final DeskClient desk;
    private final GuideFieldDefinitionsCache guides;

    DraftPages(PageRenderer html, DeskClient desk, GuideFieldDefinitionsCache guides) {
        this.html = html;
        this.desk = desk;
        this.guides = guides;
    }

    /**
     * What came of a form that saved itself.
     *
     * @param revision the draft's, to be saved over next
     * @param tone good, bad or clash
     * @param at when it was saved; null if it was not
     */
    public record AutosaveModel(long revision, String tone, String text, @Nullable Instant at) {
        /** Without having been saved. */
        public AutosaveModel(long revision, String tone, String text) {
            this(revision, tone, text, null);
        }
    }

    /** A form that was sent, and the button it was sent with. */
    private record Submission(String slug, GuideForm typed, FormInstance screen, String button) {
        Submission with(GuideForm other) {
            return new Submission(slug, other, screen, button);
        }
    }

    @Get
    HttpResponse<?> edit(PageModel page, String slug) {
        ServiceResult<DraftEditModel> opened = guides.fields()
                .then(fields -> desk.draft(slug).map(draft -> {
                    GuideForm stored = GuideForm.of(fields, draft.guide());
                    FormInstance screen = FormInstance.fresh(draft.revision());
                    return new DraftEditModel(draft, stored, screen, List.of(), "");
                }));
        return html.show(page, opened, edit -> show(page, edit));
    }

    @Post
    HttpResponse<?> change(PageModel page, Form form, String slug) {
        return html.show(
                page,
                guides.fields(),
                fields -> change(
                        page, new Submission(slug, GuideForm.of(fields, form), FormInstance.of(form), form.get("do"))));
    }

    private HttpResponse<?> change(PageModel page, Submission sent) {
        GuideForm typed = sent.typed();
        Optional<FormRowAction> action = FormRowAction.of(sent.button(), typed.fields());
        if (action.isPresent()) {
            Submission next = sent.with(action.get().on(typed));
            return again(page, next, action.get().focus(typed));
        }
        if (sent.button().startsWith("theirs-")) {
            String part = sent.button().substring("theirs-".length());
            ServiceResult<Draft> read = desk.draft(sent.slug());
            GuideForm stored = read.found().map(typed::stored).orElse(typed);
            Submission taken = sent.with(FieldDifference.taking(part, typed, stored));
            return again(page, taken, read, "");
        }
        Map<String, String> errors = typed.errors();
        return errors.isEmpty() ? save(page, sent) : again(page.refused(List.copyOf(errors.values())), sent, "");
    }

    private HttpResponse<?> save(PageModel page, Submission sent) {
        ServiceResult<Draft> answer = desk.save(sent.slug(), sent.screen().text(sent.typed(), false));
        if (!(answer instanceof ServiceResult.Ok<Draft>(Draft saved))) {
            return answer.down() ? resting(page, sent) : refused(page, sent, answer);
        }
        String here = "/admin/careers/" + saved.slug();
        return switch (sent.button()) {
            case "preview" -> html.redirect(here + "/preview");
            case "review" -> html.done(here + "/review?did=saved");
            case "publish" -> publish(page, sent, saved);
            default -> html.done(here + "?did=saved");
        };
    }

    private HttpResponse<?> publish(PageModel page, Submission sent, Draft saved) {
        Submission stored = new Submission(
                saved.slug(), sent.typed().stored(saved), sent.screen().over(saved.revision()), sent.button());
        return switch (desk.publish(saved.slug(), saved.revision(), null)) {
            case ServiceResult.Ok<DeskItem>(DeskItem item) ->
                html.done("/admin/careers/" + item.slug() + "?did=published");
            case ServiceResult<DeskItem> other -> refused(page, stored, other);
        };
    }

    /** The form again with the sentences that say why it was not saved or published. */
    private HttpResponse<?> refused(PageModel page, Submission sent, ServiceResult<?> answer) {
        return switch (answer) {
            case ServiceResult.Problem<?> p when p.slug().equals("draft-stale") -> clash(page, sent, p.detail());
            case ServiceResult.Problem<?> p when p.refused() -> again(page.refused(p), sent, "");
            default -> html.errorPage(page, answer);
        };
    }

    /** Somebody else saved first: both texts are shown, and saving again keeps the one in the form. */
    private HttpResponse<?> clash(PageModel page, Submission sent, String detail) {
        return desk.draft(sent.slug())
                .found()
                .<HttpResponse<?>>map(draft -> show(
                        page.refused(HttpStatus.CONFLICT, List.of(detail)),
                        new DraftEditModel(
                                draft,
                                sent.typed(),
                                sent.screen().over(draft.revision()),
                                FieldDifference.between(
                                        sent.typed(), sent.typed().stored(draft)),
                                "")))
                .orElseGet(() -> html.error(page, 409, detail, List.of()));
    }

    private HttpResponse<?> again(PageModel page, Submission sent, String focus) {
        return again(page, sent, desk.draft(sent.slug()), focus);
    }

    private HttpResponse<?> again(PageModel page, Submission sent, ServiceResult<Draft> read, String focus) {
        if (read.down()) {
            return resting(page, sent);
        }
        return html.show(page, read, draft -> {
            List<FieldDifference> differences = sent.screen().comparing()
                    ? FieldDifference.between(sent.typed(), sent.typed().stored(draft))
                    : List.of();
            FormInstance screen = sent.screen().holding();
            Map<String, String> invalid =
                    page.outcome().errors().isEmpty() ? Map.of() : sent.typed().errors();
            return show(
                    page,
                    new DraftEditModel(draft, sent.typed(), screen, differences, focus, invalid)
                            .marked(page.outcome().errors()));
        });
    }

    /** The desk does not answer: what was typed comes back all the same. */
    private HttpResponse<?> resting(PageModel page, Submission sent) {
        Draft unknown = new Draft(
                sent.slug(),
                sent.typed().guide(),
                sent.screen().revision(),
                "",
                false,
                0,
                List.of(),
                List.of(),
                UNANSWERED,
                null,
                null);
        List<String> errors =
                List.of("The desk is resting; nothing was saved. Your text is below. Try again in a minute.");
        return show(
                page.refused(HttpStatus.SERVICE_UNAVAILABLE, errors),
                new DraftEditModel(unknown, sent.typed(), sent.screen(), List.of(), ""));
    }

    private HttpResponse<?> show(PageModel page, DraftEditModel edit) {
        String title = (page.outcome().errors().isEmpty() ? "Edit " : "Error: edit ")
                + edit.draft().title();
        return html.page(page.titled(title).in("admin"), Templates::adminEdit, edit);
    }

    /**
     * Saves a form while it is being filled in, and says in one line what came of it. It never overwrites another
     * editor's text.
     */
    @Post("/autosave")
    HttpResponse<?> autosave(PageModel page, Form form, String slug) {
        FormInstance screen = FormInstance.of(form);
        return html.page(
                page,
                Templates::adminAutosave,
                switch (guides.fields()) {
                    case ServiceResult.Ok<GuideFieldDefinitions>(GuideFieldDefinitions fields) ->
                        autosaved(slug, GuideForm.of(fields, form), screen);
                    case ServiceResult<GuideFieldDefinitions> other -> notSaved(screen, other);
                });
    }

    private AutosaveModel autosaved(String slug, GuideForm typed, FormInstance screen) {
        Map<String, String> errors = typed.errors();
        if (!errors.isEmpty()) {
            return new AutosaveModel(screen.revision(), "bad", "Not saved yet. " + String.join(" ", errors.values()));
        }
        return switch (desk.save(slug, screen.text(typed, true))) {
            case ServiceResult.Ok<Draft>(Draft saved) ->
                new AutosaveModel(saved.revision(), "good", "Saved", Instant.now());
            case ServiceResult<Draft> other -> notSaved(screen, other);
        };
    }

    private static AutosaveModel notSaved(FormInstance screen, ServiceResult<?> why) {
        if (!(why instanceof ServiceResult.Problem<?> p)) {
            return new AutosaveModel(
                    screen.revision(),
                    "bad",
                    "Not saved: the desk is resting. Your text stays in the form and is tried again with your next"
                            + " change.");
        }
        return p.slug().equals("draft-stale")
                ? new AutosaveModel(screen.revision(), "clash", p.detail())
                : new AutosaveModel(screen.revision(), "bad", "Not saved. " + p.detail());
    }
}
