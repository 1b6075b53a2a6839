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
 * @param updatedAt when it was changed in any way; absent if it never was
 * @param sharedAt since when the student may read it; absent of a private one, and of one shared when it was written by
 *     a release that did not note it
 * @param editedAt when its text was changed; absent if it never was
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
        @Nullable Instant updatedAt,
        @Nullable Instant sharedAt,
        @Nullable Instant editedAt) {
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

    /** Since when the student may read it, if it is shared. */
    public Instant shownAt() {
        return sharedAt == null ? createdAt : sharedAt;
    }

    /** The same in other words, or shown to the student from now on, or not any more; what is absent stays. */
    Note changed(@Nullable String words, @Nullable Boolean show, Instant now) {
        boolean shows = show == null ? shared : show;
        String next = words == null ? text : checked(words);
        return new Note(
                id,
                revision + 1,
                cohort,
                person,
                counselor,
                counselorName,
                shows,
                next,
                createdAt,
                now,
                !shows ? null : shared ? shownAt() : now,
                next.equals(text) ? editedAt : now);
    }
}
