package waymark.profile.note;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.edge.RefusedException;

/**
 * Something a counselor wrote about a student of a cohort.
 *
 * @param shared may the student read it? A private one only its author may
 * @param counselor who wrote it; {@code erased} once they were
 * @param updatedAt when it was written anew; absent if it never was
 */
public record Note(
        @BsonId String id,
        long revision,
        String cohort,
        String person,
        String counselor,
        String counselorName,
        boolean shared,
        String text,
        Instant createdAt,
        @Nullable Instant updatedAt) {
    /** The most characters of a note. */
    static final int LONGEST_TEXT = 4_000;

    /** The most notes about a student in a cohort. */
    static final int MOST = 200;

    static String checked(String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw RefusedException.invalid("note-text", "A note has 1 to %,d characters.".formatted(LONGEST_TEXT));
        }
        return text;
    }

    /** The same in other words, or shown to the student from now on, or not any more; what is absent stays. */
    Note changed(@Nullable String words, @Nullable Boolean show, Instant now) {
        return new Note(
                id,
                revision + 1,
                cohort,
                person,
                counselor,
                counselorName,
                show == null ? shared : show,
                words == null ? text : checked(words),
                createdAt,
                now);
    }
}
