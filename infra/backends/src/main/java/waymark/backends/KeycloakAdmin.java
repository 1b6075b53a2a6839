package waymark.backends;

import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Sets up a Keycloak, as who installed it may. */
public final class KeycloakAdmin {
    static final String NAME = "admin";
    static final String PASSWORD = "admin";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Duration BEFORE_IT_ENDS = Duration.ofSeconds(20);

    private final String url;
    private final String signIn;
    private @Nullable String token;
    private Instant until = Instant.EPOCH;

    /** Of one that this machine's tests or launcher started, at that address. */
    public KeycloakAdmin(String url) {
        this(url, PASSWORD);
    }

    /** Of the one at that address, whose first admin has that password. */
    public KeycloakAdmin(String url, String password) {
        this.url = url;
        this.signIn = "grant_type=password&client_id=admin-cli&username=" + NAME + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
    }

    /** The object at a path below {@code /admin/realms}. */
    public Map<String, Object> object(String path) {
        return RealmFile.object(call("GET", path, null));
    }

    /** The objects at a path below {@code /admin/realms}. */
    public List<Map<String, Object>> list(String path) {
        return RealmFile.objects(call("GET", path, null));
    }

    /**
     * Does that below {@code /admin/realms}, and returns what is answered.
     *
     * @param body JSON; null for none
     * @throws IllegalStateException if it is refused
     */
    public String call(String method, String path, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/admin/realms" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token());
        if (path.isEmpty()) {
            until = Instant.EPOCH; // what a token may do is known of the realms there were
        }
        return send(method + " " + path, request);
    }

    private synchronized String token() {
        Instant now = Instant.now();
        if (now.isBefore(until)) {
            return token;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(url + "/realms/master/protocol/openid-connect/token"))
                .POST(BodyPublishers.ofString(signIn))
                .header("Content-Type", "application/x-www-form-urlencoded");
        Map<String, Object> granted = RealmFile.object(send("its admin (KEYCLOAK_ADMIN_PASSWORD)", request));
        token = (String) granted.get("access_token");
        until = now.plusSeconds(((Number) granted.get("expires_in")).longValue())
                .minus(BEFORE_IT_ENDS);
        return token;
    }

    private static String send(String what, HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "Keycloak answered " + answer.statusCode() + " to " + what + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for Keycloak", e);
        }
    }
}
