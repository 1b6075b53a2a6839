package waymark.profile.career;

import io.micronaut.core.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A career a person keeps.
 *
 * @param id the rating's id: one per person and career, telling neither
 * @param revision milliseconds of the last change, so that it grows even after the career was dropped and kept again
 * @param title as it was when the career was kept, for the day it is withdrawn
 * @param rating {@code up}, {@code down} or absent
 */
public record SavedCareer(
        @BsonId String id,
        long revision,
        String person,
        String career,
        String slug,
        String title,
        @Nullable String note,
        @Nullable String rating,
        Instant savedAt,
        Instant updatedAt) {

    /** The id of a person's entry for a career. */
    static String idOf(String person, String career) {
        return UUID.nameUUIDFromBytes((person + '\n' + career).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The entry after a change. */
    SavedCareer changed(@Nullable String note, @Nullable String rating, Instant now) {
        return new SavedCareer(
                id,
                Math.max(revision + 1, now.toEpochMilli()),
                person,
                career,
                slug,
                title,
                note,
                rating,
                savedAt,
                now);
    }
}
