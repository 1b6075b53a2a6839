package waymark.gateway.upstream.profile.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Something an admin set out to do to somebody, or to a school.
 *
 * @param by the admin's name
 * @param person to whom, by the id of their account; null where they were named by an e-mail address, and where it was
 *     done to a school
 * @param school its name, if it is about one
 * @param outcome {@code begun}, {@code done}, {@code refused} or {@code failed}
 * @param reason why it was not done; null if it was
 */
@Serdeable
public record AccountAuditEntry(
        Instant at,
        String what,
        String by,
        @Nullable String person,
        @Nullable String name,
        @Nullable String school,
        String outcome,
        @Nullable String reason) {

    private static final Set<String> TO_A_SCHOOL = Set.of("make-school", "rename-school", "apply-roster");

    /** Was it done to a school, and to nobody? */
    public boolean toASchool() {
        return TO_A_SCHOOL.contains(what);
    }

    /** A page of them, newest first, of {@code total} in all; {@code explanation} says what holds for the list. */
    @Serdeable
    public record All(List<AccountAuditEntry> items, long total, int size, String explanation) {}
}
