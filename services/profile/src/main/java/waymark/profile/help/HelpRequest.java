package waymark.profile.help;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.edge.RefusedException;

/**
 * A student asked for help, and perhaps got it. A student has one a cohort, the latest.
 *
 * @param id cohort and person
 * @param text what it is about, in the student's words, if they said it
 * @param doneAt when a counselor marked it as done
 */
public record HelpRequest(
        @BsonId String id,
        String cohort,
        String person,
        @Nullable String text,
        Instant askedAt,
        @Nullable Instant doneAt) {
    /** The most characters of what it is about. */
    static final int LONGEST_TEXT = 500;

    static String idOf(String cohort, String person) {
        return cohort + "/" + person;
    }

    /** Is somebody still waiting for help? */
    public boolean open() {
        return doneAt == null;
    }

    static HelpRequest asked(String cohort, String person, @Nullable String text, Instant now) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw RefusedException.invalid(
                    "help-text", "Say it in at most " + LONGEST_TEXT + " characters, or leave it out.");
        }
        String said = text == null || text.isBlank() ? null : text;
        return new HelpRequest(idOf(cohort, person), cohort, person, said, now, null);
    }
}
