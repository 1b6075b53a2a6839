package waymark.content.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import waymark.content.Career;
import waymark.content.Editor;
import waymark.content.Guide;
import waymark.edge.Refused;

/**
 * A draft to be saved.
 *
 * @param guide the whole text
 * @param revision of the draft it was made from
 */
@Serdeable
record DraftText(@Nullable Guide guide, long revision) {

    /**
     * The career with this text on the desk. Saving the same text twice is saving it once.
     *
     * @throws Refused (conflict) if somebody else changed the career meanwhile
     */
    Career over(Career career, Editor by, Instant at) {
        if (guide == null) {
            throw Refused.invalid("guide-missing", "Send the whole guide and the revision it was made from.");
        }
        // A picture is put in and taken out by calls of its own.
        Career saved = career.save(guide.withImage(career.draft().image()), by, at);
        if (saved != career && revision != career.revision()) {
            throw stale(career);
        }
        return saved;
    }

    static Refused stale(Career career) {
        return Refused.conflict(
                "draft-stale",
                "%s changed this career after you opened it. Open the draft again and put your changes into the newer text."
                        .formatted(career.updatedBy().name()));
    }
}
