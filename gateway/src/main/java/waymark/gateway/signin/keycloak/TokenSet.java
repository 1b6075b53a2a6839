package waymark.gateway.signin.keycloak;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Set;

/**
 * What Keycloak gave us for a person. Only ever stored sealed.
 *
 * @param person the person's opaque id
 * @param sid Keycloak's own session
 * @param name the name the person chose to show
 * @param accessUntil when the access token ends
 * @param refreshUntil when the refresh token ends, and with it the session
 */
@Serdeable
public record TokenSet(
        String person,
        @Nullable String sid,
        String name,
        Set<String> roles,
        String access,
        String refresh,
        String id,
        Instant accessUntil,
        Instant refreshUntil) {

    @Override
    public String toString() {
        return "Grant[until " + accessUntil + "]";
    }
}
