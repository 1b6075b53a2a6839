package waymark.profile.account;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.BlockingHttpClient;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import waymark.edge.UnavailableException;

/** Speaks with Keycloak's admin interface in the name of this service, which may look at people and change them. */
@Singleton
class KeycloakAdminClient {
    private static final byte[] NOTHING = {};
    private static final Duration BEFORE_IT_ENDS = Duration.ofSeconds(15);

    private record Token(String value, Instant until) {}

    private final BlockingHttpClient http;
    private final String secret;
    private final JsonMapper json;
    private final Clock clock;
    private volatile @Nullable Token token;

    KeycloakAdminClient(
            @Client("${waymark.keycloak.url}") HttpClient http,
            @Value("${waymark.keycloak.client-secret}") String secret,
            JsonMapper json,
            Clock clock) {
        this.http = http.toBlocking();
        this.secret = secret;
        this.json = json;
        this.clock = clock;
    }

    /** What is at that path of the realm; empty if there is nothing. */
    <T> Optional<T> get(String path, Argument<T> type) {
        return ask(request(HttpMethod.GET, path)).map(body -> {
            try {
                return json.readValue(body, type);
            } catch (IOException e) {
                throw new UnavailableException("Keycloak answered something else than was asked for", e);
            }
        });
    }

    /**
     * Changes something at that path of the realm.
     *
     * @param body null for none
     * @return false if there is nothing
     */
    boolean change(HttpMethod method, String path, @Nullable Object body) {
        MutableHttpRequest<Object> request = request(method, path);
        return ask(body == null ? request : request.body(body)).isPresent();
    }

    private static MutableHttpRequest<Object> request(HttpMethod method, String path) {
        return HttpRequest.create(method, "/admin/realms/waymark" + path);
    }

    private Optional<byte[]> ask(MutableHttpRequest<?> request) {
        try {
            HttpResponse<byte[]> answer = http.exchange(request.bearerAuth(token()), byte[].class);
            return Optional.of(answer.getBody().orElse(NOTHING));
        } catch (HttpClientResponseException e) {
            if (e.getStatus() == HttpStatus.NOT_FOUND) {
                return Optional.empty();
            }
            token = null; // it may be what was refused
            // Without whose account it was: this is logged, and logs outlive an erasure.
            String what = request.getPath().replaceFirst("/users/[^/]+", "/users/…");
            throw new UnavailableException(
                    "Keycloak answered %d to %s %s".formatted(e.code(), request.getMethodName(), what), e);
        } catch (HttpClientException e) {
            throw new UnavailableException("Keycloak does not answer", e);
        }
    }

    private String token() {
        Token known = token;
        if (known != null && known.until().isAfter(clock.instant())) {
            return known.value();
        }
        Token fresh = newToken();
        token = fresh;
        return fresh.value();
    }

    private Token newToken() {
        Map<String, String> credentials =
                Map.of("grant_type", "client_credentials", "client_id", "waymark-profile", "client_secret", secret);
        var request = HttpRequest.POST("/realms/waymark/protocol/openid-connect/token", credentials)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
        Instant now = clock.instant();
        try {
            var answer = http.retrieve(request, Argument.mapOf(String.class, Object.class));
            if (answer.get("access_token") instanceof String value
                    && answer.get("expires_in") instanceof Number seconds) {
                return new Token(value, now.plusSeconds(seconds.longValue()).minus(BEFORE_IT_ENDS));
            }
        } catch (HttpClientException e) {
            throw new UnavailableException("Keycloak gives no token: " + e.getMessage(), e);
        }
        throw new UnavailableException("Keycloak's token answer holds no token", null);
    }
}
