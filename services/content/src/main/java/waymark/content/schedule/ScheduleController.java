package waymark.content.schedule;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;
import waymark.content.career.Career;
import waymark.content.career.CareerStore;
import waymark.content.career.Schedule;
import waymark.content.desk.DraftService;
import waymark.content.desk.ScheduleView;
import waymark.edge.Caller;

/** When a draft goes out by itself, and when a career is withdrawn. */
@Controller("/admin/careers/{slug}/schedule")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class ScheduleController {
    private final CareerStore careers;
    private final DraftService drafts;
    private final PublicationJob publications;

    ScheduleController(CareerStore careers, DraftService drafts, PublicationJob publications) {
        this.careers = careers;
        this.drafts = drafts;
        this.publications = publications;
    }

    /** The times to be set; one that is absent is taken away. */
    @Serdeable
    record ScheduleRequest(@Nullable Instant publishAt, @Nullable Instant unpublishAt) {}

    /** The times that are set, none if there are none; and why the draft could not go out. */
    @Get
    Optional<ScheduleView> read(String slug) {
        return careers.at(slug).map(ScheduleView::of);
    }

    /** Sets both times anew. At the time to publish the draft must be approved. */
    @Post
    Optional<ScheduleView> set(String slug, @Body ScheduleRequest times, Caller caller) {
        Optional<Career> changed = drafts.change(
                slug,
                caller,
                null,
                (career, edit) -> Schedule.set(career, times.publishAt(), times.unpublishAt(), edit));
        publications.runSoon();
        return changed.map(ScheduleView::of);
    }

    /** Takes both times away. */
    @Delete
    Optional<ScheduleView> clear(String slug, Caller caller) {
        return drafts.change(slug, caller, null, Schedule::clear).map(ScheduleView::of);
    }
}
