package waymark.gateway.counselor.task;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.task.TaskClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** What a counselor does on a student's page: notes, and that the student was helped. */
@HtmlController("/counselor/cohorts/{id}/students/{person}")
@Secured("counselor")
class NotePages {
    private final PageRenderer html;
    private final TaskClient tasks;

    NotePages(PageRenderer html, TaskClient tasks) {
        this.html = html;
        this.tasks = tasks;
    }

    /** Does one thing to the notes: {@code do} is write, rewrite, share, hide or remove. */
    @Post("/notes")
    HttpResponse<?> notes(PageModel page, Form form, String id, String person) {
        String note = form.get("note");
        String action = form.get("do");
        ServiceResult<?> done =
                switch (action) {
                    case "share", "hide" -> tasks.shareNote(id, person, note, action.equals("share"));
                    case "rewrite" -> tasks.rewriteNote(id, person, note, form.get("words-" + note));
                    case "remove" -> tasks.removeNote(id, person, note);
                    default -> tasks.writeNote(id, person, form.get("text"), form.has("shared"));
                };
        return html.redirect(page, done, address(id, person) + "?did=note#notes");
    }

    @Post("/helped")
    HttpResponse<?> helped(PageModel page, Form form, String id, String person) {
        return html.redirect(page, tasks.helped(id, person), address(id, person) + "?did=helped");
    }

    private static String address(String id, String person) {
        return "/counselor/cohorts/" + id + "/students/" + person;
    }
}
