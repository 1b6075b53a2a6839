package waymark.content.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import waymark.content.audit.Edit;
import waymark.content.career.Career;
import waymark.edge.MultiLine;

/**
 * What an editor says about a change.
 *
 * @param revision of the draft that was looked at; a later text is refused then
 */
@Serdeable
public record ReviewRequest(
        @MultiLine @Nullable @Schema(maxLength = Edit.LONGEST_COMMENT) String comment, @Nullable Long revision) {

    static @Nullable String of(@Nullable ReviewRequest body) {
        return body == null ? null : body.comment;
    }

    /** The career, if its draft still says what was looked at. */
    public static Career seen(@Nullable Long revision, Career career) {
        if (revision != null && revision < career.review().textRevision()) {
            throw SaveDraftRequest.stale(career);
        }
        return career;
    }
}
