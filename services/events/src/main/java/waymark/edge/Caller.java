package waymark.edge;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import java.security.Principal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who asks, taken from the checked token. A controller takes it as an argument; where visitors are welcome too the
 * argument is nullable.
 *
 * @param id opaque id (the token's {@code sub})
 * @param name the name the person chose to show, never stored in events
 * @param roles {@code student}, {@code counselor}, {@code admin}
 * @param verifiedEmail their address in lower case, if they have proved that it is theirs; never stored in events
 */
public record Caller(String id, String name, Set<String> roles, @Nullable String verifiedEmail) implements Principal {
    private static final Set<String> OURS = Set.of("student", "counselor", "admin");

    /** Somebody of whom no address is known. */
    public Caller(String id, String name, Set<String> roles) {
        this(id, name, roles, null);
    }

    /** The id, as the principal of a request is called. */
    @Override
    public String getName() {
        return id;
    }

    /**
     * Those of a token's roles that are this portal's; the identity provider has some of its own. Null stands for none.
     */
    public static Set<String> ours(@Nullable Collection<String> roles) {
        return roles == null ? Set.of() : roles.stream().filter(OURS::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** The caller a checked token speaks of. */
    public static Caller of(Authentication token) {
        Map<String, Object> claims = token.getAttributes();
        Object name = Optional.ofNullable(claims.get("name")).orElse(claims.get("preferred_username"));
        return new Caller(
                token.getName(),
                name == null ? "" : PlainText.line(name.toString()),
                ours(token.getRoles()),
                verifiedEmail(claims));
    }

    private static @Nullable String verifiedEmail(Map<String, Object> claims) {
        return claims.get("email") instanceof String email && Boolean.TRUE.equals(claims.get("email_verified"))
                ? email.strip().toLowerCase(Locale.ROOT)
                : null;
    }

    /**
     * Lets the owner in, and everybody to what nobody owns.
     *
     * @param notYours the sentence for somebody else
     * @throws AuthorizationException if it is owned and nobody is signed in
     * @throws RefusedException if it is somebody else's
     */
    public static void requireOwner(@Nullable String owner, @Nullable Caller caller, String notYours) {
        if (owner == null) {
            return;
        }
        if (caller == null) {
            throw new AuthorizationException(null);
        }
        if (!owner.equals(caller.id())) {
            throw RefusedException.forbidden("not-yours", notYours);
        }
    }
}
