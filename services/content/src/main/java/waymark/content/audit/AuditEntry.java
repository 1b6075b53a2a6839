package waymark.content.audit;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One line of the audit list.
 *
 * @param career the career's id
 * @param title the title its draft had then
 * @param version number of its published version then, 0 if there was none
 */
public record AuditEntry(
        @BsonId String id,
        String career,
        String title,
        int version,
        EditorialChange.What what,
        Editor by,
        Instant at,
        @Nullable String comment) {

    /** The entry of a change. */
    public static AuditEntry of(String id, String career, String title, int version, EditorialChange change) {
        return new AuditEntry(id, career, title, version, change.what(), change.by(), change.at(), change.comment());
    }
}
