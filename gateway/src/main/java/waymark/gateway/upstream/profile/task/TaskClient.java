package waymark.gateway.upstream.profile.task;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import java.util.List;
import waymark.gateway.upstream.ServiceClient;
import waymark.gateway.upstream.ServiceResult;

/** Asks the profile service about tasks, notes and who asked for help. */
@ServiceClient
public interface TaskClient {
    /** The visitor's own tasks, those to be done first. */
    @Get("/me/tasks")
    ServiceResult<StudentTask.All> own();

    /** Ticks a task of the visitor's, or takes the tick away. */
    @Patch("/me/tasks/{task}")
    ServiceResult<StudentTask> tick(String task, boolean done, @Nullable String evidence);

    /** Whether the guides the visitor opens count for a task. */
    @Get("/me/visits")
    ServiceResult<StudentTask.Visits> visits();

    /** The visitor opened a guide that may count for a task. */
    @Put("/me/visits/{slug}")
    ServiceResult<Void> visited(String slug);

    /** Notes counselors shared with the visitor. */
    @Get("/me/notes")
    ServiceResult<Note.AllShared> sharedNotes();

    /** Whom the visitor can ask for help. */
    @Get("/me/help")
    ServiceResult<Help.All> help();

    /** Asks the counselor of a group for help. */
    @Put("/me/help/{cohort}")
    ServiceResult<Help> ask(String cohort, @Nullable String text);

    /** Takes it back. */
    @Delete("/me/help/{cohort}")
    ServiceResult<Void> takeBack(String cohort);

    /** Who has done what of a cohort's tasks. It is a look the students can read of. */
    @Get("/cohorts/{id}/tasks")
    ServiceResult<TaskMatrix> matrix(String id);

    /**
     * Gives a task.
     *
     * @param people whom it is for; empty for everyone
     * @param alsoIn more cohorts of the counselor that get it
     * @param due as it was typed
     */
    @Post("/cohorts/{id}/tasks")
    ServiceResult<TaskMatrix.Given> give(
            String id,
            String kind,
            @Nullable Integer count,
            @Nullable String slug,
            @Nullable String head,
            @Nullable String text,
            @Nullable String due,
            boolean fresh,
            List<String> people,
            List<String> alsoIn);

    /**
     * Changes a task; 409 if it was changed elsewhere. What is null stays as it is.
     *
     * @param due as it was typed; empty takes it away
     */
    @Patch("/cohorts/{id}/tasks/{task}")
    ServiceResult<TaskMatrix.Task> change(
            String id,
            String task,
            long revision,
            @Nullable Integer count,
            @Nullable String head,
            @Nullable String text,
            @Nullable String due,
            @Nullable List<String> people);

    /** Ends a task, or has it done again. */
    @Patch("/cohorts/{id}/tasks/{task}")
    ServiceResult<TaskMatrix.Task> end(String id, String task, boolean ended);

    /** Removes a task with all that was done for it. */
    @Delete("/cohorts/{id}/tasks/{task}")
    ServiceResult<Void> remove(String id, String task);

    /** What tasks can be made from. */
    @Get("/cohorts/task-templates")
    ServiceResult<TaskTemplate.All> templates();

    /** Keeps a task as a template. */
    @Post("/cohorts/task-templates")
    ServiceResult<TaskTemplate> keepTemplate(
            String name,
            String kind,
            @Nullable Integer count,
            @Nullable String slug,
            @Nullable String head,
            @Nullable String text,
            boolean fresh,
            @Nullable Integer days);

    /** Removes a template of the counselor's own. */
    @Delete("/cohorts/task-templates/{template}")
    ServiceResult<Void> removeTemplate(String template);

    /** The students of a cohort who wait for help. It is a look they can read of. */
    @Get("/cohorts/{id}/help")
    ServiceResult<Help.AllAsked> asked(String id);

    /** A student was helped. */
    @Post("/cohorts/{id}/help/{person}/done")
    ServiceResult<Void> helped(String id, String person);

    /** The notes about a student. */
    @Get("/cohorts/{id}/students/{person}/notes")
    ServiceResult<Note.All> notes(String id, String person);

    /** Writes a note. */
    @Post("/cohorts/{id}/students/{person}/notes")
    ServiceResult<Note> writeNote(String id, String person, String text, boolean shared);

    /** Shows a note to the student, or not any more. */
    @Patch("/cohorts/{id}/students/{person}/notes/{note}")
    ServiceResult<Note> shareNote(String id, String person, String note, boolean shared);

    /** Puts a note in other words. */
    @Patch("/cohorts/{id}/students/{person}/notes/{note}")
    ServiceResult<Note> rewriteNote(String id, String person, String note, String text);

    /** Removes a note. */
    @Delete("/cohorts/{id}/students/{person}/notes/{note}")
    ServiceResult<Void> removeNote(String id, String person, String note);
}
