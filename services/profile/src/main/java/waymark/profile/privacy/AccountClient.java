package waymark.profile.privacy;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.BlockingHttpClient;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.util.Map;
import waymark.edge.UnavailableException;

/** Keycloak's admin interface, as far as forgetting a person needs it. */
@Singleton
class AccountClient {
    private final BlockingHttpClient http;
    private final String secret;

    AccountClient(
            @Client("${waymark.keycloak.url}") HttpClient http,
            @Value("${waymark.keycloak.client-secret}") String secret) {
        this.http = http.toBlocking();
        this.secret = secret;
    }

    /**
     * Deletes the account, and with it every session.
     *
     * @return false if there was none
     * @throws UnavailableException if Keycloak does not answer or does not let us
     */
    boolean delete(String person) {
        var user = UriBuilder.of("/admin/realms/waymark/users/{id}").expand(Map.of("id", person));
        var request = HttpRequest.DELETE(user.toString()).bearerAuth(token());
        try {
            http.exchange(request);
            return true;
        } catch (HttpClientResponseException e) {
            if (e.getStatus() == HttpStatus.NOT_FOUND) {
                return false;
            }
            throw new UnavailableException("Keycloak answered " + e.code() + " when an account was to be deleted", e);
        } catch (HttpClientException e) {
            throw new UnavailableException("Keycloak does not answer", e);
        }
    }

    private String token() {
        Map<String, String> credentials =
                Map.of("grant_type", "client_credentials", "client_id", "waymark-profile", "client_secret", secret);
        var request = HttpRequest.POST("/realms/waymark/protocol/openid-connect/token", credentials)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
        try {
            var answer = http.retrieve(request, Argument.mapOf(String.class, Object.class));
            if (answer.get("access_token") instanceof String token) {
                return token;
            }
        } catch (HttpClientException e) {
            throw new UnavailableException("Keycloak gives no token: " + e.getMessage(), e);
        }
        throw new UnavailableException("Keycloak's token answer holds no token", null);
    }
}
