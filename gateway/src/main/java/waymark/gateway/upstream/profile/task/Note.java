package waymark.gateway.upstream.profile.task;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * A note about a student.
 *
 * @param shared may the student read it?
 * @param own did who reads it write it?
 */
@Serdeable
public record Note(
        String id,
        String text,
        boolean shared,
        String counselor,
        boolean own,
        Instant createdAt,
        @Nullable Instant updatedAt) {

    /** Those about a student, latest first; {@code explanation} says who reads which, and how long. */
    @Serdeable
    public record All(List<Note> items, String explanation) {}

    /** One a student reads. */
    @Serdeable
    public record Shared(String counselor, String text, Instant createdAt) {}

    /** All those a student reads. */
    @Serdeable
    public record AllShared(List<Shared> items) {}
}
