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
 * @param editedAt when its text was last changed; absent if it never was
 */
@Serdeable
public record Note(
        String id,
        String text,
        boolean shared,
        String counselor,
        boolean own,
        Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant editedAt) {
    private static final int BEGINNING = 40;

    /** How it begins, to tell it from the others. */
    public String beginning() {
        return text.length() <= BEGINNING ? text : text.substring(0, BEGINNING) + "…";
    }

    /** Those about a student, latest first; {@code explanation} says who reads which, and how long. */
    @Serdeable
    public record All(List<Note> items, String explanation) {}

    /** One a student reads. */
    @Serdeable
    public record Shared(String counselor, String text, Instant createdAt, @Nullable Instant editedAt) {}

    /** All those a student reads. */
    @Serdeable
    public record AllShared(List<Shared> items) {}
}
