package waymark.profile;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Makes and looks for accounts in a real Keycloak, as the service's own client may. */
public record Accounts(String url) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** A new account; its id is the {@code sub} of its tokens. */
    public String register(String username) throws IOException, InterruptedException {
        var made = CLIENT.send(
                admin("")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"username\":\"" + username + "\",\"enabled\":true}"))
                        .build(),
                BodyHandlers.ofString());
        String location =
                made.headers().firstValue("Location").orElseThrow(() -> new IllegalStateException(made.body()));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** The id of the service's own account. */
    public String ownId() throws IOException, InterruptedException {
        String token = admin("").build().headers().firstValue("Authorization").orElseThrow();
        try {
            return com.nimbusds.jwt.JWTParser.parse(token.split(" ")[1])
                    .getJWTClaimsSet()
                    .getSubject();
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean exists(String id) throws IOException, InterruptedException {
        return CLIENT.send(admin("/" + id).GET().build(), BodyHandlers.ofString())
                        .statusCode()
                == 200;
    }

    private HttpRequest.Builder admin(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(url + "/realms/waymark/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"
                                + "&client_id=waymark-profile&client_secret=waymark-local"))
                        .build(),
                BodyHandlers.ofString());
        var token = ObjectMapper.getDefault()
                .readValue(answer.body(), Argument.mapOf(String.class, Object.class))
                .get("access_token");
        return HttpRequest.newBuilder(URI.create(url + "/admin/realms/waymark/users" + path))
                .header("Authorization", "Bearer " + token);
    }
}
