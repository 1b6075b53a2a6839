package waymark.gateway.counselor.task;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Objects;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.counselor.PageRevision;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.Cohort;
import waymark.gateway.upstream.profile.CohortClient;
import waymark.gateway.upstream.profile.task.Help;
import waymark.gateway.upstream.profile.task.TaskClient;
import waymark.gateway.upstream.profile.task.TaskMatrix;
import waymark.gateway.upstream.profile.task.TaskTemplate;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** The tasks of a group and who has done what of them. */
@HtmlController("/counselor/cohorts/{id}/tasks")
@Secured("counselor")
public class TaskPages {
    private final PageRenderer html;
    private final TaskClient tasks;
    private final CohortClient cohorts;
    private final CareerCache careers;

    TaskPages(PageRenderer html, TaskClient tasks, CohortClient cohorts, CareerCache careers) {
        this.html = html;
        this.tasks = tasks;
        this.cohorts = cohorts;
        this.careers = careers;
    }

    /**
     * Who has done what, and who waits for help.
     *
     * @param at id of the task that was just given, may be empty
     * @param more how many other groups got it too
     * @param open what the page was read after
     */
    public record MatrixModel(
            TaskMatrix matrix, ServiceResult<Help.AllAsked> asked, String at, int more, PageRevision open) {

        /** What was given, in a sentence. */
        public String given() {
            String groups = more == 1 ? " more group" : " more groups";
            String others = more < 1 ? "" : ", and to everyone in " + more + groups;
            return matrix.find(at)
                    .map(task -> "Given to " + matrix.forWhom(task) + others + ".")
                    .orElse("Given.");
        }
    }

    /**
     * A task to be given.
     *
     * @param others more groups that can get it
     * @param form what its fields say
     * @param person id of the student from whose page it is to be given; empty if it is from none
     */
    public record NewTaskModel(
            TaskMatrix matrix, List<TaskTemplate> templates, List<Cohort> others, TaskForm form, String person) {

        /** Where its fields are filled in from that template. */
        public String from(TaskTemplate template) {
            String here = "/counselor/cohorts/" + matrix.cohort().id() + "/tasks/new?template=" + template.id();
            return person.isEmpty() ? here : here + "&person=" + person;
        }

        /** Who is ticked: as it was typed, or the student it is for. */
        public List<String> ticked(Form typed) {
            return typed.has("who") || person.isEmpty() ? typed.all("person") : List.of(person);
        }

        /** Is it only for those ticked? */
        public boolean some(Form typed) {
            return typed.has("who") ? typed.get("who").equals("some") : !person.isEmpty();
        }
    }

    /** A task to be changed. */
    public record TaskModel(TaskMatrix matrix, TaskMatrix.Task task) {}

    @Get("{?at,more}")
    HttpResponse<?> matrix(
            PageModel page,
            String id,
            @QueryValue(defaultValue = "") String at,
            @QueryValue(defaultValue = "0") int more) {
        PageRevision open = PageRevision.now(cohorts, id, null);
        return html.show(
                page,
                tasks.matrix(id),
                all -> html.page(
                        page.titled("Tasks of " + all.cohort().name()).in("counselor"),
                        Templates::counselorTasks,
                        new MatrixModel(all, tasks.asked(id), at, more, open)));
    }

    /**
     * The form for a task.
     *
     * @param template id of the one its fields are filled in from
     * @param person id of the student it is for to begin with
     */
    @Get("/new{?template,person}")
    HttpResponse<?> fresh(
            PageModel page,
            String id,
            @QueryValue @Nullable String template,
            @QueryValue(defaultValue = "") String person) {
        return html.show(
                page,
                tasks.matrix(id).then(all -> tasks.templates().map(ready -> {
                    TaskForm form = ready.items().stream()
                            .filter(one -> one.id().equals(template))
                            .findFirst()
                            .map(TaskForm::of)
                            .orElse(TaskForm.EMPTY);
                    boolean there =
                            all.items().stream().anyMatch(row -> row.person().equals(person));
                    return new NewTaskModel(
                            all, ready.items(), others(id), form.typed(page.outcome()), there ? person : "");
                })),
                model -> html.page(page.titled("Give a task").in("counselor"), Templates::counselorNewtask, model));
    }

    private List<Cohort> others(String id) {
        return cohorts.cohorts().found().stream()
                .flatMap(all -> all.items().stream())
                .filter(cohort -> !cohort.id().equals(id))
                .toList();
    }

    /** Gives a task; {@code do} is give, keep (as a template) or drop (a template). */
    @Post
    HttpResponse<?> give(PageModel page, Form form, String id) {
        TaskForm typed = TaskForm.of(form);
        String here = "/counselor/cohorts/" + id + "/tasks";
        return switch (form.get("do")) {
            case "drop" -> html.redirect(page, tasks.removeTemplate(form.get("template")), here + "/new?did=dropped");
            case "keep" ->
                html.show(
                        page,
                        typed.withGuide(careers)
                                .then(task -> tasks.keepTemplate(
                                        form.get("name"),
                                        task.kind(),
                                        task.number(),
                                        task.slug(),
                                        form.orNull("head"),
                                        form.orNull("text"),
                                        task.fresh(),
                                        task.days())),
                        kept -> html.done(here + "/new?did=kept&template=" + kept.id()),
                        refused -> fresh(refused, id, null, ""));
            default ->
                html.show(
                        page,
                        typed.withGuide(careers).then(task -> TaskForm.people(form)
                                .then(people -> tasks.give(
                                        id,
                                        task.kind(),
                                        task.number(),
                                        task.slug(),
                                        form.orNull("head"),
                                        form.orNull("text"),
                                        form.get("due"),
                                        task.fresh(),
                                        people,
                                        form.all("also")))),
                        given -> html.done(here + "?did=given" + to(given)),
                        refused -> fresh(refused, id, null, ""));
        };
    }

    /** The task in the group where it was given, and how many more groups got it. */
    private static String to(TaskMatrix.Given given) {
        List<TaskMatrix.Task> all = given.items();
        return all.isEmpty() ? "" : "&at=" + all.getFirst().id() + "&more=" + (all.size() - 1);
    }

    @Get("/{task}")
    HttpResponse<?> task(PageModel page, String id, String task) {
        return html.show(page, tasks.matrix(id), all -> all.find(task)
                .<HttpResponse<?>>map(found -> html.page(
                        page.titled(found.title()).in("counselor"),
                        Templates::counselorTask,
                        new TaskModel(all, found)))
                .orElseGet(() -> html.error(page, 404, "This task is not there any more.", List.of())));
    }

    /** Changes a task; {@code do} is save, end, reopen or remove. */
    @Post("/{task}")
    HttpResponse<?> change(PageModel page, Form form, String id, String task) {
        String action = form.get("do");
        ServiceResult<?> done =
                switch (action) {
                    case "end", "reopen" -> tasks.end(id, task, action.equals("end"));
                    case "remove" -> tasks.remove(id, task);
                    default ->
                        TaskForm.people(form)
                                .then(people -> tasks.change(
                                        id,
                                        task,
                                        form.number("seen"),
                                        form.has("count") ? Objects.requireNonNullElse(form.count("count"), 0) : null,
                                        form.orNull("head"),
                                        form.get("text"),
                                        form.get("due"),
                                        people));
                };
        return html.show(
                page,
                done,
                changed -> html.done("/counselor/cohorts/" + id + "/tasks?did=" + action),
                refused -> task(refused, id, task));
    }
}
