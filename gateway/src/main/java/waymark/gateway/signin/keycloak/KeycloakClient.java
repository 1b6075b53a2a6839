package waymark.gateway.signin.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import waymark.edge.Caller;

/** Speaks OpenID Connect with Keycloak. */
@Singleton
public class KeycloakClient {
    /** What the start page is told, as {@code state}, when Keycloak leads back there after signing out. */
    public static final String SIGNED_OUT = "signed-out";

    private final KeycloakSettings settings;
    private final KeycloakMetadataCache realm;
    private final Clock clock;
    private final URI site;

    KeycloakClient(
            KeycloakSettings settings, KeycloakMetadataCache realm, Clock clock, @Value("${waymark.url}") URI site) {
        this.settings = settings;
        this.realm = realm;
        this.clock = clock;
        this.site = site;
    }

    /** What a browser is sent to Keycloak for. */
    public sealed interface Purpose {
        /** To sign in. */
        record SignIn() implements Purpose {}

        /** To make an account. */
        record SignUp() implements Purpose {}

        /** To change something about the account; {@code action} is what Keycloak calls it. */
        record Change(String action) implements Purpose {}
    }

    /** Where to send a browser for that. */
    public URI authorize(String state, Nonce nonce, CodeVerifier verifier, Purpose purpose) throws KeycloakDown {
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile"), client(), callback())
                .endpointURI(realm.metadata().getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256);
        return switch (purpose) {
            case Purpose.SignIn p -> request.build().toURI();
            case Purpose.SignUp p -> request.prompt(Prompt.Type.CREATE).build().toURI();
            case Purpose.Change change ->
                request.customParameter("kc_action", change.action()).build().toURI();
        };
    }

    /** Redeems a code. */
    public TokenSet redeem(AuthorizationCode code, CodeVerifier verifier, Nonce nonce)
            throws KeycloakDown, SignInRefused {
        return token(new AuthorizationCodeGrant(code, callback(), verifier), nonce, null);
    }

    /** New tokens for the same person; refused when Keycloak has ended their session. */
    public TokenSet refresh(TokenSet old) throws KeycloakDown, SignInRefused {
        return token(new RefreshTokenGrant(new RefreshToken(old.refresh())), null, old);
    }

    /** Where to send a browser to end Keycloak's session too. */
    public URI endSession(TokenSet grant) throws KeycloakDown {
        try {
            JWT hint = SignedJWT.parse(grant.id());
            return new LogoutRequest(
                            realm.metadata().getEndSessionEndpointURI(),
                            hint,
                            null,
                            client(),
                            site.resolve("/"),
                            new State(SIGNED_OUT),
                            null)
                    .toURI();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private TokenSet token(AuthorizationGrant grant, @Nullable Nonce nonce, @Nullable TokenSet old)
            throws KeycloakDown, SignInRefused {
        URI endpoint = realm.inside(realm.metadata().getTokenEndpointURI());
        ClientSecretBasic we = new ClientSecretBasic(client(), new Secret(settings.secret()));
        TokenResponse response;
        try {
            response = OIDCTokenResponseParser.parse(
                    KeycloakMetadataCache.timed(new TokenRequest.Builder(endpoint, we, grant)
                                    .build()
                                    .toHTTPRequest())
                            .send());
        } catch (IOException | GeneralException e) {
            throw new KeycloakDown(e);
        }
        if (!response.indicatesSuccess()) {
            String code = response.toErrorResponse().getErrorObject().getCode();
            if (response.toErrorResponse().getErrorObject().getHTTPStatusCode() >= 500) {
                throw new KeycloakDown(new IOException(code));
            }
            throw new SignInRefused("token endpoint: " + code);
        }
        return grant((OIDCTokenResponse) response.toSuccessResponse(), nonce, old);
    }

    private TokenSet grant(OIDCTokenResponse response, @Nullable Nonce nonce, @Nullable TokenSet old)
            throws SignInRefused {
        OIDCTokens tokens = response.getOIDCTokens();
        try {
            new IDTokenValidator(new Issuer(settings.issuer()), client(), realm.keys(), null)
                    .validate(tokens.getIDToken(), nonce);
            JWTClaimsSet id = tokens.getIDToken().getJWTClaimsSet();
            JWTClaimsSet access =
                    SignedJWT.parse(tokens.getAccessToken().getValue()).getJWTClaimsSet();
            if (old != null && !old.person().equals(id.getSubject())) {
                throw new SignInRefused("refreshed for somebody else");
            }
            Instant now = clock.instant();
            Object refreshSeconds = response.getCustomParameters().get("refresh_expires_in");
            long session = refreshSeconds instanceof Number n && n.longValue() > 0 ? n.longValue() : 36_000;
            List<String> roles = access.getStringListClaim("roles");
            String name = id.getStringClaim("name");
            return new TokenSet(
                    id.getSubject(),
                    id.getStringClaim("sid"),
                    name == null ? String.valueOf(id.getStringClaim("preferred_username")) : name,
                    Caller.ours(roles),
                    tokens.getAccessToken().getValue(),
                    tokens.getRefreshToken().getValue(),
                    tokens.getIDTokenString(),
                    now.plusSeconds(tokens.getAccessToken().getLifetime()),
                    now.plus(Duration.ofSeconds(session)));
        } catch (BadJOSEException | JOSEException | ParseException e) {
            throw new SignInRefused("ID token: " + e.getMessage());
        }
    }

    private ClientID client() {
        return new ClientID(settings.client());
    }

    private URI callback() {
        return site.resolve("/signin/callback");
    }
}
