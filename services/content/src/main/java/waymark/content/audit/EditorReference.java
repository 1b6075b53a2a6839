package waymark.content.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A place where an editor is named.
 *
 * @param kind career, version, import, or audit for a line of the list of what was done
 * @param name which career or import; of a line of the list, what was done as well
 * @param at when it was last changed there, or done
 * @param comment what they said about it
 */
@Serdeable
public record EditorReference(String kind, String name, Instant at, @Nullable String comment) {

    /** The same of something that takes no comment. */
    public EditorReference(String kind, String name, Instant at) {
        this(kind, name, at, null);
    }

    static EditorReference of(AuditEntry entry) {
        return new EditorReference("audit", entry.what().label() + " " + entry.career(), entry.at(), entry.comment());
    }
}
