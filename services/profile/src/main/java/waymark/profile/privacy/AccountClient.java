package waymark.profile.privacy;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import waymark.edge.UnavailableException;

/** Keycloak's admin interface, as far as forgetting a person needs it. */
@Singleton
class AccountClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final ObjectMapper json;
    private final String url;
    private final String secret;

    AccountClient(
            ObjectMapper json,
            @Value("${waymark.keycloak.url}") String url,
            @Value("${waymark.keycloak.client-secret}") String secret) {
        this.json = json;
        this.url = url;
        this.secret = secret;
    }

    /**
     * Deletes the account, and with it every session.
     *
     * @return false if there was none
     * @throws UnavailableException if Keycloak does not answer or does not let us
     */
    boolean delete(String person) {
        String path = url + "/admin/realms/waymark/users/" + URLEncoder.encode(person, StandardCharsets.UTF_8);
        int status = send(HttpRequest.newBuilder(URI.create(path))
                        .header("Authorization", "Bearer " + token())
                        .timeout(TIMEOUT)
                        .DELETE()
                        .build())
                .statusCode();
        if (status != 204 && status != 404) {
            throw new UnavailableException("Keycloak answered " + status + " when an account was to be deleted", null);
        }
        return status == 204;
    }

    private String token() {
        String form = "grant_type=client_credentials&client_id=waymark-profile&client_secret="
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(URI.create(url + "/realms/waymark/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(TIMEOUT)
                        .POST(BodyPublishers.ofString(form))
                        .build());
        if (response.statusCode() != 200) {
            throw new UnavailableException("Keycloak gave no token: " + response.statusCode(), null);
        }
        try {
            Map<String, Object> body = json.readValue(response.body(), Argument.mapOf(String.class, Object.class));
            if (body.get("access_token") instanceof String token) {
                return token;
            }
            throw new UnavailableException("Keycloak's token answer holds no token", null);
        } catch (IOException e) {
            throw new UnavailableException("Keycloak's token answer cannot be read", e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UnavailableException("Keycloak does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("Interrupted while asking Keycloak", e);
        }
    }
}
