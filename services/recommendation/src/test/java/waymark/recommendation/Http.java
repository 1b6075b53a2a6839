package waymark.recommendation;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls the service under test as a client would. */
record Http(URI server, ObjectMapper json) {
    record Answer(int status, JsonNode body, String type) {
        String slug() {
            return body.get("type").getStringValue().replace("urn:waymark:problem:", "");
        }

        JsonNode items() {
            return body.get("items");
        }
    }

    Answer get(String path, String token) {
        return send("GET", path, null, token);
    }

    Answer post(String path, String body, String token) {
        return send("POST", path, body, token);
    }

    Answer send(String method, String path, String body, String token) {
        HttpResponse<String> response = new waymark.backends.Http(server)
                .exchange(
                        method,
                        path,
                        token,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                        BodyHandlers.ofString(),
                        "Content-Type",
                        "application/json");
        try {
            JsonNode parsed =
                    response.body().isEmpty() ? JsonNode.nullNode() : json.readValue(response.body(), JsonNode.class);
            return new Answer(
                    response.statusCode(),
                    parsed,
                    response.headers().firstValue("Content-Type").orElse(""));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
