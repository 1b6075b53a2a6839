package waymark.profile.task.template;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import waymark.edge.Caller;
import waymark.edge.MultiLine;
import waymark.edge.RandomIds;
import waymark.edge.RefusedException;
import waymark.profile.career.CareerCatalog;
import waymark.profile.task.assignment.NewTask;

/** Templates of tasks: those that come with Waymark, and the counselor's own. */
@Controller("/cohorts/task-templates")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("counselor")
class TaskTemplateController {
    private final TaskTemplateCatalog ours;
    private final TaskTemplateStore store;
    private final CareerCatalog careers;
    private final Clock clock;

    TaskTemplateController(TaskTemplateCatalog ours, TaskTemplateStore store, CareerCatalog careers, Clock clock) {
        this.ours = ours;
        this.store = store;
        this.careers = careers;
        this.clock = clock;
    }

    /**
     * A template as its counselor sees it.
     *
     * @param own is it the counselor's, and not one that comes with Waymark?
     */
    @Serdeable
    record TaskTemplateView(
            String id,
            boolean own,
            String name,
            String kind,
            int count,
            @Nullable String slug,
            @Nullable String head,
            @Nullable String text,
            boolean fresh,
            @Nullable Integer days) {
        static TaskTemplateView of(TaskTemplate t) {
            return new TaskTemplateView(
                    t.id(),
                    t.counselor() != null,
                    t.name(),
                    t.kind(),
                    t.count(),
                    t.slug(),
                    t.head(),
                    t.text(),
                    t.fresh(),
                    t.days());
        }
    }

    /** The counselor's own first, then those that come with Waymark. */
    @Serdeable
    record TaskTemplates(List<TaskTemplateView> items, int total) {}

    /**
     * A template as it was typed; see a task's parts.
     *
     * @param days so many days after it was given it is due; absent for none
     */
    @Serdeable
    record NewTaskTemplate(
            @Schema(maxLength = TaskTemplate.LONGEST_NAME) String name,
            String kind,
            @Nullable Integer count,
            @Nullable String slug,
            @Nullable @Schema(maxLength = NewTask.LONGEST_HEAD) String head,
            @MultiLine @Nullable @Schema(maxLength = NewTask.LONGEST_TEXT) String text,
            @Nullable Boolean fresh,
            @Nullable Integer days) {}

    @Get
    TaskTemplates list(Caller caller) {
        List<TaskTemplateView> all = Stream.concat(store.of(caller.id()).stream(), ours.all().stream())
                .map(TaskTemplateView::of)
                .toList();
        return new TaskTemplates(all, all.size());
    }

    /** Keeps a task as a template of one's own. */
    @Post
    @Status(HttpStatus.CREATED)
    TaskTemplateView keep(@Body NewTaskTemplate wanted, Caller caller) {
        if (wanted.name().isBlank() || wanted.name().length() > TaskTemplate.LONGEST_NAME) {
            throw RefusedException.invalid(
                    "template-name", "Give the template a name of 1 to " + TaskTemplate.LONGEST_NAME + " characters.");
        }
        if (wanted.days() != null && (wanted.days() < 1 || wanted.days() > TaskTemplate.LONGEST_DAYS)) {
            throw RefusedException.invalid(
                    "template-days", "Give 1 to " + TaskTemplate.LONGEST_DAYS + " days, or none.");
        }
        if (store.of(caller.id()).size() >= TaskTemplate.MOST) {
            throw RefusedException.conflict(
                    "template-many", "You have " + TaskTemplate.MOST + " templates. Remove one first.");
        }
        NewTask.Parts parts = new NewTask(
                        wanted.kind(),
                        wanted.count(),
                        wanted.slug(),
                        wanted.head(),
                        wanted.text(),
                        null,
                        wanted.fresh(),
                        null,
                        null)
                .checked(
                        wanted.slug() == null
                                ? null
                                : careers.bySlug(wanted.slug()).orElse(null));
        TaskTemplate template = new TaskTemplate(
                RandomIds.random(),
                caller.id(),
                wanted.name(),
                parts.kind().label(),
                parts.count(),
                parts.guide() == null ? null : parts.guide().slug(),
                parts.head(),
                parts.text(),
                Boolean.TRUE.equals(wanted.fresh()),
                wanted.days(),
                clock.instant());
        store.insert(template);
        return TaskTemplateView.of(template);
    }

    /** Removes one of the counselor's own. Repeating it changes nothing; tasks given from it stay. */
    @Delete("/{template}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(String template, Caller caller) {
        store.remove(template, caller.id());
    }
}
