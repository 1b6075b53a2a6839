package waymark.gateway.signin.keycloak;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Keycloak's realm as it describes itself. Looked up when needed, so that the portal starts and runs without it. */
@Singleton
class KeycloakMetadataCache {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int CONNECT_MILLIS = 1000;
    private static final int READ_MILLIS = 5000;

    private record Known(OIDCProviderMetadata metadata, Instant at) {}

    private final KeycloakSettings settings;
    private final Clock clock;
    private final JWKSource<SecurityContext> keys;
    private volatile @Nullable Known known;

    KeycloakMetadataCache(KeycloakSettings settings, Clock clock) throws MalformedURLException {
        this.settings = settings;
        this.clock = clock;
        URI certs = inside(URI.create(settings.issuer() + "/protocol/openid-connect/certs"));
        // An unknown key id asks again at once (rate limited), so a rotation locks nobody out.
        this.keys = JWKSourceBuilder.create(certs.toURL(), new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS))
                .cache(60_000, 10_000)
                .outageTolerant(Duration.ofMinutes(10).toMillis())
                .build();
    }

    /** The realm's description, at most half a minute old: who is sent to Keycloak finds it answering. */
    OIDCProviderMetadata metadata() throws KeycloakDown {
        Known last = known;
        if (last != null && last.at().plus(FRESH).isAfter(clock.instant())) {
            return last.metadata();
        }
        try {
            URI address = inside(URI.create(settings.issuer() + "/.well-known/openid-configuration"));
            HTTPRequest request = timed(new HTTPRequest(HTTPRequest.Method.GET, address));
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.parse(request.send().getBodyAsJSONObject());
            if (!metadata.getIssuer().getValue().equals(settings.issuer())) {
                throw new IOException("Keycloak calls itself " + metadata.getIssuer() + ", not " + settings.issuer());
            }
            known = new Known(metadata, clock.instant());
            return metadata;
        } catch (IOException | ParseException e) {
            throw new KeycloakDown(e);
        }
    }

    /** The same address as this application reaches it. */
    URI inside(URI address) {
        String path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        return URI.create(settings.url().toString().replaceAll("/+$", "") + path);
    }

    JWSKeySelector<SecurityContext> keys() {
        return new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256), keys);
    }

    static HTTPRequest timed(HTTPRequest request) {
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
        return request;
    }
}
