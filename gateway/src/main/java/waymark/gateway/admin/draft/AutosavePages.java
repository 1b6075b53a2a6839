package waymark.gateway.admin.draft;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import waymark.gateway.admin.GuideFieldsCache;
import waymark.gateway.admin.draft.DraftEditModel.FormInstance;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.DeskClient;
import waymark.gateway.upstream.desk.Draft;
import waymark.gateway.upstream.desk.GuideFields;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** Saves a form while it is being filled in, and says in one line what came of it. It never overwrites another editor's text. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
public class AutosavePages {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final PageRenderer html;
    private final DeskClient desk;
    private final GuideFieldsCache guides;

    AutosavePages(PageRenderer html, DeskClient desk, GuideFieldsCache guides) {
        this.html = html;
        this.desk = desk;
        this.guides = guides;
    }

    /**
     * What came of a form that saved itself.
     *
     * @param revision the draft's, to be saved over next
     * @param tone good, bad or clash
     */
    public record AutosaveModel(long revision, String tone, String text) {}

    @Post(
            uri = "/admin/careers/{slug}/autosave",
            consumes = MediaType.APPLICATION_FORM_URLENCODED,
            produces = MediaType.TEXT_HTML)
    HttpResponse<?> save(PageModel page, Form form, String slug) {
        FormInstance screen = FormInstance.of(form);
        return html.page(
                page,
                Templates::adminAutosave,
                switch (guides.fields()) {
                    case ServiceResult.Ok<GuideFields>(GuideFields fields) ->
                        saved(slug, GuideForm.of(fields, form), screen);
                    case ServiceResult<GuideFields> other -> notSaved(screen, other);
                });
    }

    private AutosaveModel saved(String slug, GuideForm typed, FormInstance screen) {
        List<String> errors = typed.errors();
        if (!errors.isEmpty()) {
            return new AutosaveModel(screen.revision(), "bad", "Not saved yet. " + String.join(" ", errors));
        }
        return switch (desk.save(slug, screen.text(typed, true))) {
            case ServiceResult.Ok<Draft>(Draft saved) ->
                new AutosaveModel(saved.revision(), "good", "Saved " + CLOCK.format(Instant.now()) + ".");
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
                ? new AutosaveModel(screen.revision(), "clash", p.detail().replaceFirst(" Open the draft again.*", ""))
                : new AutosaveModel(screen.revision(), "bad", "Not saved. " + p.detail());
    }
}
