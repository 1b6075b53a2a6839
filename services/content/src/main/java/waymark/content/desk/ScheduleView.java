package waymark.content.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import waymark.content.career.Career;
import waymark.content.career.Schedule;

/**
 * When a career goes out and when it is withdrawn.
 *
 * @param by name of who set it
 * @param failure why it could not go out at its time
 * @param waitsFor "approval" if the draft must still be approved to go out at its time
 * @param explanation what happens at the time to publish, for the page where it is set
 */
@Serdeable
public record ScheduleView(
        @Nullable Instant publishAt,
        @Nullable Instant unpublishAt,
        @Nullable String by,
        @Nullable String failure,
        @Nullable String waitsFor,
        String explanation) {

    public static ScheduleView of(Career career) {
        Schedule schedule = career.schedule();
        return schedule == null
                ? new ScheduleView(null, null, null, null, null, Schedule.EXPLANATION)
                : new ScheduleView(
                        schedule.publishAt(),
                        schedule.unpublishAt(),
                        schedule.by().name(),
                        schedule.failure(),
                        schedule.awaits(career.review()) ? "approval" : null,
                        Schedule.EXPLANATION);
    }
}
