package waymark.gateway.signin;

import java.time.Instant;
import java.util.Set;
import waymark.backends.Tokens;
import waymark.gateway.Browser;
import waymark.gateway.signin.keycloak.TokenSet;
import waymark.gateway.signin.session.SessionService;

/** Browsers of people who have signed in, without the way to Keycloak and back. */
public final class SignedIn {
    private SignedIn() {}

    /** A browser that holds a session of that person, good for ten minutes. */
    public static Browser as(SessionService sessions, String site, String person, String... roles) {
        Instant now = Instant.now();
        TokenSet grant = new TokenSet(
                person,
                "sid-" + person,
                "Name of " + person,
                Set.of(roles),
                "token-of-" + person,
                "refresh",
                Tokens.of(person, person),
                now.plusSeconds(600),
                now.plusSeconds(900));
        Browser browser = new Browser();
        browser.plant(site, "__Host-waymark", sessions.begin(grant, null));
        return browser;
    }
}
