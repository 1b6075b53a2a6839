package waymark.gateway.signin;

import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.gateway.identity.Cookies;
import waymark.gateway.signin.keycloak.KeycloakClient;
import waymark.gateway.signin.keycloak.KeycloakDown;
import waymark.gateway.signin.keycloak.LogoutTokenVerifier;
import waymark.gateway.signin.keycloak.SignInRefused;
import waymark.gateway.signin.session.SessionService;
import waymark.gateway.web.Confirmation;
import waymark.gateway.web.form.Form;

/** Signing out: here and at Keycloak, whichever began it. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SignOutPages {
    private static final Logger LOG = LoggerFactory.getLogger(SignOutPages.class);

    /** What Keycloak leads to in the end, and what is said there. */
    private static final String OUT = "/?state=" + KeycloakClient.SIGNED_OUT;

    private final SessionService sessions;
    private final KeycloakClient keycloak;
    private final LogoutTokenVerifier tokens;

    SignOutPages(SessionService sessions, KeycloakClient keycloak, LogoutTokenVerifier tokens) {
        this.sessions = sessions;
        this.keycloak = keycloak;
        this.tokens = tokens;
    }

    @Post("/signout")
    @Consumes(MediaType.ALL)
    HttpResponse<?> signOut(HttpRequest<?> request) {
        Optional<String> cookie = Cookies.random(request, Cookies.SESSION);
        URI next = cookie.flatMap(sessions::peek).map(this::keycloakEnds).orElse(URI.create(OUT));
        cookie.ifPresent(sessions::end);
        return HttpResponse.seeOther(next)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .cookie(Confirmation.of(OUT))
                .cookie(Cookies.gone(Cookies.SESSION))
                .cookie(Cookies.gone(Cookies.VISITOR))
                .cookie(Cookies.gone(Cookies.SITTING))
                .cookie(Cookies.gone(Cookies.RECENT));
    }

    private URI keycloakEnds(SessionService.OpenSession live) {
        try {
            return keycloak.endSession(live.grant());
        } catch (KeycloakDown e) {
            LOG.warn("Signed out here only; Keycloak does not answer: {}", e.getMessage());
            return URI.create(OUT);
        }
    }

    /** Keycloak says that a session, or all of a person's, ended. */
    @Post(uri = "/signout/backchannel", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> backchannel(Form form) {
        try {
            LogoutTokenClaimsSet claims = tokens.check(form.get("logout_token"));
            long ended = claims.getSessionID() != null
                    ? sessions.endWith(claims.getSessionID().getValue())
                    : sessions.endAll(claims.getSubject().getValue());
            LOG.info("Keycloak ended {} sessions", ended);
            return HttpResponse.ok().header(HttpHeaders.CACHE_CONTROL, "no-store");
        } catch (SignInRefused e) {
            LOG.warn("Back-channel logout refused: {}", e.getMessage());
            return HttpResponse.badRequest().header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
