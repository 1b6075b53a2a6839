package waymark.gateway.upstream.profile.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * How somebody signs in.
 *
 * @param emailVerified have they shown that the address is theirs?
 * @param mail does the portal send messages, so that an address can be confirmed and changed?
 */
@Serdeable
public record SignInMethods(
        String username, @Nullable String email, boolean emailVerified, boolean mail, List<Way> ways) {

    /**
     * A way in.
     *
     * @param kind {@code password}, {@code passkey}, {@code code}, or what Keycloak calls it
     * @param label what the person calls it
     */
    @Serdeable
    public record Way(String id, String kind, @Nullable String label, @Nullable Instant createdAt, boolean removable) {}

    /** Those of that kind. */
    public List<Way> of(String kind) {
        return ways.stream().filter(way -> way.kind().equals(kind)).toList();
    }
}
