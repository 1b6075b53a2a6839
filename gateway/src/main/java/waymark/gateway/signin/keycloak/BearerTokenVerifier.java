package waymark.gateway.signin.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import waymark.edge.Caller;

/**
 * Checks a caller's own access token for what the gateway answers itself; what it passes on is checked by the services.
 */
@Singleton
public class BearerTokenVerifier {
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    BearerTokenVerifier(KeycloakSettings settings, KeycloakMetadataCache realm) {
        processor.setJWSKeySelector(realm.keys());
        processor.setJWSTypeVerifier((type, context) -> {
            if (type != null && !"JWT".equalsIgnoreCase(type.getType()) && !"at+jwt".equalsIgnoreCase(type.getType())) {
                throw new BadJOSEException("not an access token");
            }
        });
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                "waymark-api",
                new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
                Set.of("sub", "exp")));
    }

    /** Who the token speaks for, if it is good. */
    public Optional<Authentication> check(String token) {
        try {
            JWTClaimsSet claims = processor.process(token, null);
            List<String> roles = claims.getStringListClaim("roles");
            return Optional.of(Authentication.build(claims.getSubject(), Caller.ours(roles)));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return Optional.empty();
        }
    }
}
