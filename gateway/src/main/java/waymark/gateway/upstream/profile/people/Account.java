package waymark.gateway.upstream.profile.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A person's account.
 *
 * @param enabled can they sign in?
 * @param roles of {@code student}, {@code counselor} and {@code admin}
 * @param sessions in how many places they are signed in
 * @param school where they counsel; null if nowhere
 * @param refused of what cannot be done to them by who looks, why: by the action's name, as {@code take-admin}
 */
@Serdeable
public record Account(
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

    /** The school somebody counsels at. */
    @Serdeable
    public record SchoolName(String id, String name) {}

    /** A person in the list. */
    @Serdeable
    public record Line(
            String id, String username, String name, @Nullable String email, boolean emailVerified, boolean enabled) {}

    /** A page of people; {@code total} counts all pages. */
    @Serdeable
    public record Page(List<Line> items, long total) {}

    /** Has the person that role? */
    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Why who looks may not do that; null if they may. */
    public @Nullable String whyNot(String action) {
        return refused.get(action);
    }
}
