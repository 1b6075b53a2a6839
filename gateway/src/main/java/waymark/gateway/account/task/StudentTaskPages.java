package waymark.gateway.account.task;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.task.Help;
import waymark.gateway.upstream.profile.task.Note;
import waymark.gateway.upstream.profile.task.TaskClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** A student's tasks one by one, and what passes between a student and their counselor. */
@HtmlController("/account")
@Secured(SecurityRule.IS_AUTHENTICATED)
public class StudentTaskPages {
    private final PageRenderer html;
    private final TaskClient tasks;

    StudentTaskPages(PageRenderer html, TaskClient tasks) {
        this.html = html;
        this.tasks = tasks;
    }

    /** Whom one can ask for help, and what they wrote. */
    public record CounselorModel(Help.All help, ServiceResult<Note.AllShared> notes) {}

    @Get("/tasks/{task}")
    HttpResponse<?> task(PageModel page, String task) {
        return html.show(page, tasks.own(), all -> all.find(task)
                .<HttpResponse<?>>map(
                        found -> html.page(page.titled(found.title()).in("account"), Templates::accountTask, found))
                .orElseGet(
                        () -> html.error(page, 404, "This task is not yours any more, or it has ended.", List.of())));
    }

    /** Ticks a task, or takes the tick away where {@code do} is untick. */
    @Post("/tasks/{task}")
    HttpResponse<?> tick(PageModel page, Form form, String task) {
        boolean done = !form.get("do").equals("untick");
        return html.show(
                page,
                tasks.tick(task, done, form.orNull("evidence")),
                ticked -> html.done("/account/tasks/" + ticked.id() + "?did=" + (done ? "tick" : "untick")),
                refused -> task(refused, task));
    }

    @Get("/counselor")
    HttpResponse<?> counselor(PageModel page) {
        return html.show(
                page,
                tasks.help(),
                all -> html.page(
                        page.titled("My counselor").in("account"),
                        Templates::accountCounselor,
                        new CounselorModel(all, tasks.sharedNotes())));
    }

    /** Asks for help, or takes it back where {@code do} is back. */
    @Post("/counselor")
    HttpResponse<?> ask(PageModel page, Form form) {
        boolean back = form.get("do").equals("back");
        String cohort = form.get("cohort");
        ServiceResult<?> done = back ? tasks.takeBack(cohort) : tasks.ask(cohort, form.orNull("text"));
        return html.show(
                page, done, asked -> html.done("/account/counselor?did=" + (back ? "back" : "asked")), this::counselor);
    }
}
