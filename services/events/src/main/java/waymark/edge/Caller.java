package waymark.edge;

import io.micronaut.security.authentication.Authentication;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, taken from the checked token. A controller takes it as an argument; where visitors are welcome too the argument is
 * nullable.
 *
 * @param id opaque id (the token's {@code sub})
 * @param name the name the person chose to show, never stored in events
 * @param roles {@code student}, {@code counselor}, {@code admin}
 */
public record Caller(String id, String name, Set<String> roles) implements Principal {

    /** The id, as the principal of a request is called. */
    @Override
    public String getName() {
        return id;
    }

    /** The caller a checked token speaks of. */
    public static Caller of(Authentication token) {
        Object name = Optional.ofNullable(token.getAttributes().get("name"))
                .orElse(token.getAttributes().get("preferred_username"));
        return new Caller(token.getName(), name == null ? "" : name.toString(), Set.copyOf(token.getRoles()));
    }

    /** May this caller act as that role? */
    public boolean is(String role) {
        return roles.contains(role);
    }
}
