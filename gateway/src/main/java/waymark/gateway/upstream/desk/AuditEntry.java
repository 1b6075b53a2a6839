package waymark.gateway.upstream.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** Something an editor did, as the audit list has it. */
@Serdeable
public record AuditEntry(
        String career, String title, int version, String what, String by, Instant at, @Nullable String comment) {

    /** A page of them, newest first, of {@code total} in all; {@code explanation} says what holds for the list. */
    @Serdeable
    public record All(List<AuditEntry> items, long total, int size, String explanation) {}
}
