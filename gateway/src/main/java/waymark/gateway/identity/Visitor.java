package waymark.gateway.identity;

import io.micronaut.core.annotation.Nullable;
import java.util.Set;

/**
 * Who looks at a page.
 *
 * @param id opaque id of the person, null before sign-in
 * @param name the name the person chose to show, empty before sign-in
 * @param roles {@code student}, {@code counselor}, {@code admin}; empty before sign-in
 * @param csrf what every form sends back in its field {@code csrf}
 */
public record Visitor(@Nullable String id, String name, Set<String> roles, String csrf) {

    /** Somebody who has not signed in. */
    public static Visitor stranger(String csrf) {
        return new Visitor(null, "", Set.of(), csrf);
    }

    /** Has this visitor signed in? */
    public boolean signedIn() {
        return id != null;
    }

    /** May this visitor act as that role? */
    public boolean is(String role) {
        return roles.contains(role);
    }
}
