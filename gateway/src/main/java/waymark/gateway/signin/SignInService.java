package waymark.gateway.signin;

import com.mongodb.MongoException;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import waymark.gateway.signin.keycloak.KeycloakClient;
import waymark.gateway.signin.keycloak.KeycloakClient.Purpose;
import waymark.gateway.signin.keycloak.KeycloakDown;
import waymark.gateway.signin.keycloak.SignInAttempt;
import waymark.gateway.signin.keycloak.SignInAttemptStore;
import waymark.gateway.signin.session.SessionCipher;
import waymark.gateway.signin.session.SessionFilter;
import waymark.gateway.web.form.CsrfTokenService;

/** Sends browsers to Keycloak, and remembers what for until they come back. */
@Singleton
public class SignInService {
    private static final Duration TIME_TO_SIGN_IN = Duration.ofMinutes(10);

    private final KeycloakClient keycloak;
    private final SignInAttemptStore attempts;
    private final SessionCipher vault;
    private final CsrfTokenService csrf;
    private final Clock clock;

    SignInService(
            KeycloakClient keycloak,
            SignInAttemptStore attempts,
            SessionCipher vault,
            CsrfTokenService csrf,
            Clock clock) {
        this.keycloak = keycloak;
        this.attempts = attempts;
        this.vault = vault;
        this.csrf = csrf;
        this.clock = clock;
    }

    /** Where a sign-in leads, what is to be done then, and whether it began by itself after one that failed. */
    record Begun(String back, @Nullable String clicked, boolean again) {}

    /**
     * Sends the browser away to change something about the person's account.
     *
     * @param action what Keycloak calls it
     * @param back the local path to come back to, whose {@code did} is told if it was changed
     * @throws MongoException if what the browser is sent away with cannot be kept
     */
    public MutableHttpResponse<?> change(HttpRequest<?> request, String action, String back) throws KeycloakDown {
        return begin(request, new Begun(back, null, false), new Purpose.Change(action));
    }

    MutableHttpResponse<?> begin(HttpRequest<?> request, Begun begun, Purpose purpose) throws KeycloakDown {
        String browser = SessionFilter.browser(request);
        // Signed, so that made-up ones are told apart without asking the database.
        String state = csrf.token(browser);
        Nonce nonce = new Nonce(32);
        CodeVerifier verifier = new CodeVerifier();
        URI there = keycloak.authorize(state, nonce, verifier, purpose);
        String id = SessionCipher.hash(state);
        byte[] secrets = (nonce.getValue() + " " + verifier.getValue()).getBytes(StandardCharsets.UTF_8);
        attempts.begin(new SignInAttempt(
                id,
                SessionCipher.hash(browser),
                vault.seal(secrets, id),
                begun.back(),
                begun.clicked(),
                clock.instant().plus(TIME_TO_SIGN_IN),
                begun.again()));
        return HttpResponse.seeOther(there)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .cookie(SessionFilter.browserCookie(browser));
    }
}
