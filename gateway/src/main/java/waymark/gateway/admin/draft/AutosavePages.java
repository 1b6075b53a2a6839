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
import waymark.gateway.admin.review.VersionPages;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.Draft;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** Saves a form while it is being filled in, and says in one line what came of it. It never overwrites another editor's text. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class AutosavePages {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final PageRenderer html;
    private final ServiceCalls services;

    AutosavePages(PageRenderer html, ServiceCalls services) {
        this.html = html;
        this.services = services;
    }

    @Post(
            uri = "/admin/careers/{slug}/autosave",
            consumes = MediaType.APPLICATION_FORM_URLENCODED,
            produces = MediaType.TEXT_HTML)
    HttpResponse<?> save(PageModel page, Form form, String slug) {
        GuideForm typed = GuideForm.of(form);
        long revision = DraftPages.revision(form);
        List<String> errors = typed.errors();
        if (VersionPages.isInvalid(slug) || !errors.isEmpty()) {
            return line(page, revision, "bad", "Not saved yet. " + String.join(" ", errors));
        }
        DraftEditModel.FormInstance screen = DraftEditModel.FormInstance.of(form);
        Draft.Text text = new Draft.Text(typed.guide(), revision, screen.name(), screen.step(), true);
        return switch (services.put("/admin/careers/" + slug + "/draft", text, Draft.class)) {
            case ServiceResult.Ok<Draft>(Draft saved) ->
                line(page, saved.revision(), "good", "Saved " + CLOCK.format(Instant.now()) + ".");
            case ServiceResult.Problem<Draft> p
            when p.slug().equals("draft-stale") ->
                line(page, revision, "clash", p.detail().replaceFirst(" Open the draft again.*", ""));
            case ServiceResult.Problem<Draft> p -> line(page, revision, "bad", "Not saved. " + p.detail());
            case ServiceResult.Unavailable<Draft> down ->
                line(
                        page,
                        revision,
                        "bad",
                        "Not saved: the desk is resting. Your text stays in the form and is tried again with your next change.");
        };
    }

    private HttpResponse<?> line(PageModel page, long revision, String tone, String text) {
        return html.page(page, Templates::adminAutosave, new AutosaveModel(revision, tone, text));
    }
}
