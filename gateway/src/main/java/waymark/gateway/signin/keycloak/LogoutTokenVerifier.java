package waymark.gateway.signin.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Checks the logout tokens Keycloak sends behind the browser's back (OpenID Connect Back-Channel Logout 1.0, section
 * 2.6).
 */
@Singleton
public class LogoutTokenVerifier {
    private static final Duration MAX = Duration.ofMinutes(2);

    private final KeycloakSettings settings;
    private final KeycloakMetadataCache realm;
    private final SignInAttemptStore once;
    private final Clock clock;

    LogoutTokenVerifier(KeycloakSettings settings, KeycloakMetadataCache realm, SignInAttemptStore once, Clock clock) {
        this.settings = settings;
        this.realm = realm;
        this.once = once;
        this.clock = clock;
    }

    /** The token's claims when it is genuine, meant for us, a logout token by type and event, fresh, and new. */
    public LogoutTokenClaimsSet check(String token) throws SignInRefused {
        try {
            // The validator looks at signature, type, issuer, audience, expiry, the logout event, and that there is no
            // nonce.
            LogoutTokenClaimsSet claims = new LogoutTokenValidator(
                            new Issuer(settings.issuer()), new ClientID(settings.client()), true, realm.keys(), null)
                    .validate(SignedJWT.parse(token));
            Instant until = claims.getExpirationTime().toInstant();
            if (claims.getClaim("nonce") != null
                    || until.isAfter(clock.instant().plus(MAX).plusSeconds(30))) {
                throw new SignInRefused("a nonce, or valid too long");
            }
            if (!once.first(claims.getJWTID().getValue(), until.plus(MAX))) {
                throw new SignInRefused("replayed");
            }
            return claims;
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new SignInRefused("logout token: " + e.getMessage());
        }
    }
}
