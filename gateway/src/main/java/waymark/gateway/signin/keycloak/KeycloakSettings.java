package waymark.gateway.signin.keycloak;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;

/**
 * Where Keycloak is and who we are to it.
 *
 * @param url how this application reaches it
 * @param issuer how browsers and tokens call its realm
 */
@ConfigurationProperties("waymark.keycloak")
public record KeycloakSettings(URI url, String issuer, String client, String secret) {}
