package waymark.content.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import waymark.content.Schedule;

/**
 * When a career goes out and when it is withdrawn.
 *
 * @param by name of who set it
 * @param failure why it could not go out at its time
 */
@Serdeable
record Times(
        @Nullable Instant publishAt, @Nullable Instant unpublishAt, @Nullable String by, @Nullable String failure) {

    static Times of(@Nullable Schedule schedule) {
        return schedule == null
                ? new Times(null, null, null, null)
                : new Times(
                        schedule.publishAt(),
                        schedule.unpublishAt(),
                        schedule.by().name(),
                        schedule.failure());
    }
}
