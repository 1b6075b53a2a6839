package waymark.local;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Asks a portal's API in the name of its import command, which is an admin. Every refusal is an
 * {@link IllegalStateException} with the portal's own sentence.
 */
final class AdminClient {
    private static final Duration BEFORE_IT_ENDS = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String portal;
    private final String secret;
    private String token;
    private Instant until = Instant.EPOCH;

    AdminClient(String portal, String secret) {
        this.portal = portal;
        this.secret = secret;
    }

    Map<String, Object> get(String path) {
        return object(send(asked(path).GET()));
    }

    Map<String, Object> post(String path) {
        return object(send(asked(path).POST(BodyPublishers.noBody())));
    }

    /** Sends a file as it is. */
    Map<String, Object> upload(String path, Path file) {
        try {
            BodyPublisher body = BodyPublishers.ofFile(file);
            return object(send(asked(path)
                    .header("Content-Type", "application/octet-stream")
                    .POST(body)));
        } catch (FileNotFoundException e) {
            throw new IllegalStateException("There is no file " + file + " that can be read.", e);
        }
    }

    private HttpRequest.Builder asked(String path) {
        return HttpRequest.newBuilder(URI.create(portal + "/api" + path))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + token());
    }

    /** Good for as long as an import takes, and fetched anew after somebody thought about it for long. */
    private String token() {
        if (Instant.now().isAfter(until)) {
            String form = "grant_type=client_credentials&client_id=waymark-import&client_secret="
                    + URLEncoder.encode(secret, StandardCharsets.UTF_8);
            HttpResponse<String> answer = send(HttpRequest.newBuilder(tokens())
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The portal at " + portal + " does not let the import command in: its"
                        + " sign-in was set up without it, or KEYCLOAK_IMPORT_SECRET is not the one it knows. The"
                        + " import page under " + portal + "/admin/import does the same.");
            }
            Map<String, Object> granted = object(answer);
            token = (String) granted.get("access_token");
            until = Instant.now()
                    .plusSeconds(((Number) granted.get("expires_in")).longValue())
                    .minus(BEFORE_IT_ENDS);
        }
        return token;
    }

    /** Where the portal sends people to sign in, there its tokens come from. */
    private URI tokens() {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(portal + "/signin"))
                .timeout(Duration.ofSeconds(30))
                .GET());
        if (answer.statusCode() == 503) {
            throw new IllegalStateException("Nobody can sign in at " + portal + " at the moment, so nothing can be"
                    + " imported. If Waymark is still starting there, wait until it says \"Waymark is ready\", then"
                    + " import; if it was ready before, its sign-in is down, and its log says why.");
        }
        String signIn = answer.headers().firstValue("Location").orElse("");
        int end = signIn.indexOf("/auth?");
        if (end < 0) {
            throw new IllegalStateException("What answers at " + portal + " is no Waymark that people can sign in to."
                    + " Start one with ./waymark up, or set WAYMARK_URL to where it runs.");
        }
        return URI.create(signIn.substring(0, end) + "/token");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The portal at " + portal + " does not answer. Is it running?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the portal", e);
        }
    }

    private static Map<String, Object> object(HttpResponse<String> answer) {
        Map<String, Object> body;
        try {
            body = JSONObjectUtils.parse(answer.body());
        } catch (ParseException e) {
            throw new IllegalStateException("The portal answered " + answer.statusCode() + ", which says nothing.", e);
        }
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(String.valueOf(body.get("detail")));
        }
        return body;
    }
}
