package waymark.gateway.admin;

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
import waymark.gateway.Answer;
import waymark.gateway.Form;
import waymark.gateway.Html;
import waymark.gateway.Page;
import waymark.gateway.Services;

/** Saves a form while it is being filled in, and says in one line what came of it. It never overwrites another editor's text. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class AutosavePages {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final Html html;
    private final Services services;

    AutosavePages(Html html, Services services) {
        this.html = html;
        this.services = services;
    }

    @Post(
            uri = "/admin/careers/{slug}/autosave",
            consumes = MediaType.APPLICATION_FORM_URLENCODED,
            produces = MediaType.TEXT_HTML)
    HttpResponse<?> save(Page page, Form form, String slug) {
        Sheet typed = Sheet.of(form);
        long revision = DraftPages.revision(form);
        List<String> errors = typed.errors();
        if (VersionPages.odd(slug) || !errors.isEmpty()) {
            return line(page, revision, "bad", "Not saved yet. " + String.join(" ", errors));
        }
        Editing.Screen screen = Editing.Screen.of(form);
        Draft.Text text = new Draft.Text(typed.guide(), revision, screen.name(), screen.step(), true);
        return switch (services.put("/admin/careers/" + slug + "/draft", text, Draft.class)) {
            case Answer.Ok<Draft>(Draft saved) ->
                line(page, saved.revision(), "good", "Saved " + CLOCK.format(Instant.now()) + ".");
            case Answer.Problem<Draft> p
            when p.slug().equals("draft-stale") ->
                line(page, revision, "clash", p.detail().replaceFirst(" Open the draft again.*", ""));
            case Answer.Problem<Draft> p -> line(page, revision, "bad", "Not saved. " + p.detail());
            case Answer.Down<Draft> down ->
                line(
                        page,
                        revision,
                        "bad",
                        "Not saved: the desk is resting. Your text stays in the form and is tried again with your next change.");
        };
    }

    private HttpResponse<?> line(Page page, long revision, String tone, String text) {
        return html.page(page, Templates::adminAutosave, new AutosaveModel(revision, tone, text));
    }
}
