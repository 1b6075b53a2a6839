package waymark.content.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import waymark.edge.Labeled;
import waymark.retention.RetentionTable;

/**
 * What was last done to a career, as the audit list keeps it.
 *
 * @param revision the career's revision it is listed under; later saves of the same sitting keep the first one's
 * @param comment what the editor, or the rule, had to say about it
 */
@Serdeable
public record EditorialChange(long revision, What what, Editor by, Instant at, @Nullable String comment) {
    /** What holds for the list of changes, in sentences to editors. */
    public static final String EXPLANATION =
            "Nobody can change or remove an entry; it goes by itself %s. Saves within ten minutes of each other are"
                    .concat(" one entry.")
                    .formatted(RetentionTable.current().period("audit").sentence());

    /** Saves of one editor within this time are one entry. */
    static final Duration SITTING = Duration.ofMinutes(10);

    /** What can be done to a career. */
    public enum What implements Labeled {
        /** A new draft. */
        BEGUN,
        /** Came with a release of Waymark or with an import, public at once. */
        BROUGHT,
        /** Newer figures of a published data set came in. */
        REFRESHED,
        /** Another text on the desk. */
        SAVED,
        /** Sent to another editor for review. */
        SUBMITTED,
        /** Found good by another editor. */
        APPROVED,
        /** Sent back to its author, or taken back by them. */
        SENT_BACK,
        /** Given a time to go out or to be withdrawn. */
        SCHEDULED,
        /** The time was taken away. */
        UNSCHEDULED,
        /** The time came and it could not go out. */
        SCHEDULE_FAILED,
        /** Made public after an approval. */
        PUBLISHED,
        /** Made public although nobody else approved it. */
        PUBLISHED_WITHOUT_REVIEW,
        /** Taken from the public. */
        WITHDRAWN,
        /** An imported career is being made a full guide by an editor. */
        ADOPTED,
        /** An old version became the draft. */
        RESTORED,
        /** The draft was thrown away for what is public. */
        DISCARDED,
        /** A link was made that shows the draft to whoever has it. */
        LINKED,
        /** All such links were ended. */
        UNLINKED;
    }

    /** The change that stands for a save: the one before, if it was a save of the same sitting. */
    public static EditorialChange saved(@Nullable EditorialChange before, long revision, Editor by, Instant at) {
        boolean sameSitting = before != null
                && before.what == What.SAVED
                && before.by.equals(by)
                && at.isBefore(before.at.plus(SITTING));
        return sameSitting ? before : new EditorialChange(revision, What.SAVED, by, at, null);
    }

    public EditorialChange without(String person) {
        return new EditorialChange(revision, what, by.without(person), at, comment);
    }
}
