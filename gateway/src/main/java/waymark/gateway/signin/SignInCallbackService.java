package waymark.gateway.signin;

import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import waymark.gateway.identity.Cookies;
import waymark.gateway.signin.keycloak.KeycloakClient;
import waymark.gateway.signin.keycloak.KeycloakDown;
import waymark.gateway.signin.keycloak.KeycloakSettings;
import waymark.gateway.signin.keycloak.SignInAttempt;
import waymark.gateway.signin.keycloak.SignInRefused;
import waymark.gateway.signin.keycloak.TokenSet;
import waymark.gateway.signin.session.SessionCipher;
import waymark.gateway.signin.session.SessionService;
import waymark.gateway.signin.session.SittingClaimService;
import waymark.gateway.web.Confirmation;

/** A browser comes back from Keycloak: checks, a new session, and the visitor's sitting becomes theirs. */
@Singleton
public class SignInCallbackService {
    /** How Keycloak says what became of a change of the account. */
    private static final String CHANGED = "kc_action_status";

    private final KeycloakSettings settings;
    private final KeycloakClient keycloak;
    private final SessionService sessions;
    private final SittingClaimService sittings;
    private final SessionCipher vault;
    private final ClickedActionService actions;

    SignInCallbackService(
            KeycloakSettings settings,
            KeycloakClient keycloak,
            SessionService sessions,
            SittingClaimService sittings,
            SessionCipher vault,
            ClickedActionService actions) {
        this.settings = settings;
        this.keycloak = keycloak;
        this.sessions = sessions;
        this.sittings = sittings;
        this.vault = vault;
        this.actions = actions;
    }

    HttpResponse<?> arrive(HttpRequest<?> request, AuthorizationSuccessResponse response, SignInAttempt attempt)
            throws SignInRefused, KeycloakDown {
        if (response.getIssuer() != null && !response.getIssuer().getValue().equals(settings.issuer())) {
            throw new SignInRefused("another issuer");
        }
        if (response.getAuthorizationCode() == null) {
            throw new SignInRefused("no code");
        }
        String[] secrets = new String(
                        vault.open(attempt.secrets(), attempt.id())
                                .orElseThrow(() -> new SignInRefused("begun before this gateway's key")),
                        StandardCharsets.UTF_8)
                .split(" ");
        TokenSet grant =
                keycloak.redeem(response.getAuthorizationCode(), new CodeVerifier(secrets[1]), new Nonce(secrets[0]));
        Optional<String> sitting = Cookies.sitting(request);
        boolean claimed = sitting.isEmpty() || sittings.claim(grant, sitting.get());
        Cookies.random(request, Cookies.SESSION).ifPresent(sessions::end);
        String cookie = sessions.begin(grant, claimed ? null : sitting.get());
        ClickedActionService.Next next = request.getParameters()
                .getFirst(CHANGED)
                .map(status -> changed(status, attempt.back()))
                .orElseGet(() -> actions.next(grant, attempt.back(), attempt.clicked()));
        MutableHttpResponse<?> there = HttpResponse.seeOther(URI.create(next.path()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .cookie(Cookies.of(Cookies.SESSION, cookie, Duration.ZERO))
                .cookie(Cookies.gone(Cookies.VISITOR));
        return next.done() ? there.cookie(Confirmation.of(next.path())) : there;
    }

    /** After a change of the account: it is told if it was made, and if it cannot be; not if the person let it be. */
    private static ClickedActionService.Next changed(String status, String back) {
        return switch (status) {
            case "success" -> new ClickedActionService.Next(back, true);
            case "cancelled" -> new ClickedActionService.Next(back.replaceFirst("\\?.*", ""), false);
            default -> new ClickedActionService.Next(back.replaceFirst("\\?did=.*", "?did=impossible"), true);
        };
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
