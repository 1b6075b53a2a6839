package waymark.profile.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A person, as an admin sees them.
 *
 * @param enabled can they sign in?
 * @param roles all of {@code student}, {@code counselor} and {@code admin} they have
 * @param sessions in how many places they are signed in
 * @param lastAccess when they last used one of these; absent if there is none
 * @param school where they counsel; absent if nowhere
 * @param refused of what cannot be done to them by who looks, why: by the action's name, as {@code take-admin}
 */
@Serdeable
record AccountView(
        String id,
        String username,
        String name,
        @Nullable String email,
        boolean emailVerified,
        boolean enabled,
        Instant createdAt,
        List<String> roles,
        int sessions,
        @Nullable Instant lastAccess,
        @Nullable SchoolName school,
        Map<String, String> refused) {

    /** A school. */
    @Serdeable
    record SchoolName(String id, String name) {}

    /** A person in the list. */
    @Serdeable
    record Line(
            String id,
            String username,
            String name,
            @Nullable String email,
            boolean emailVerified,
            boolean enabled,
            Instant createdAt) {
        static Line of(Account a) {
            return new Line(a.id(), a.username(), a.name(), a.email(), a.emailVerified(), a.enabled(), a.createdAt());
        }
    }
}
