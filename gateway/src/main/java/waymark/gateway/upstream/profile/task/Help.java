package waymark.gateway.upstream.profile.task;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * A counselor a student can ask for help, and what they asked last.
 *
 * @param open does the counselor still have it before them?
 */
@Serdeable
public record Help(
        String cohort,
        String name,
        String counselor,
        boolean open,
        @Nullable String text,
        @Nullable Instant askedAt,
        @Nullable Instant doneAt) {

    /** One a group the student is in. */
    @Serdeable
    public record All(List<Help> items) {}

    /** A student who asked. */
    @Serdeable
    public record Asked(String person, String name, @Nullable String text, Instant askedAt) {}

    /** Those of a cohort who wait for help. */
    @Serdeable
    public record AllAsked(List<Asked> items) {}
}
