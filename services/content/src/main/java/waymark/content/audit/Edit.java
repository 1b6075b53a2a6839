package waymark.content.audit;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import waymark.content.guide.Trim;
import waymark.edge.RefusedException;

/**
 * Who changes a career, and when.
 *
 * @param comment what they say about it; trimmed, null if there is none
 */
public record Edit(Editor by, Instant at, @Nullable String comment) {
    /** The most characters of a comment. */
    public static final int LONGEST_COMMENT = 2_000;

    /** Refuses (invalid) a comment that is too long. */
    public Edit {
        String tidy = Trim.tidy(comment);
        if (tidy.length() > LONGEST_COMMENT) {
            throw RefusedException.invalid(
                    "comment-too-long",
                    "The comment has %,d characters. Shorten it to %,d at most."
                            .formatted(tidy.length(), LONGEST_COMMENT));
        }
        comment = tidy.isEmpty() ? null : tidy;
    }

    /** Nothing is said about it. */
    public Edit(Editor by, Instant at) {
        this(by, at, null);
    }

    /** The same with other words. */
    public Edit saying(@Nullable String said) {
        return new Edit(by, at, said);
    }

    /** What was done, as the audit list keeps it. */
    public EditorialChange did(EditorialChange.What what, long revision) {
        return new EditorialChange(revision, what, by, at, comment);
    }
}
