package waymark.backends;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks a running service as a program would. */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI base;

    public Http(URI base) {
        this.base = base;
    }

    /** An answer; its body is an object, or empty. */
    public record Answer(int status, Map<String, Object> body, HttpResponse<String> raw) {
        /** One that was read as text. */
        public static Answer of(HttpResponse<String> raw) {
            return new Answer(raw.statusCode(), raw.body().startsWith("{") ? Http.object(raw.body()) : Map.of(), raw);
        }

        /** The id in the body. */
        public String id() {
            return (String) body.get("id");
        }

        /** The object under that name. */
        @SuppressWarnings("unchecked")
        public Map<String, Object> object(String name) {
            return (Map<String, Object>) body.get(name);
        }

        /** The objects of the list under that name. */
        @SuppressWarnings("unchecked")
        public List<Map<String, Object>> list(String name) {
            return (List<Map<String, Object>>) body.get(name);
        }

        /** The sentence of a problem. */
        public String detail() {
            return (String) body.get("detail");
        }

        /** The objects of a list. */
        public List<Map<String, Object>> items() {
            return list("items");
        }
    }

    public Answer get(String path, @Nullable String token) {
        return send("GET", path, token, null);
    }

    public Answer put(String path, @Nullable String token, String body) {
        return send("PUT", path, token, body);
    }

    public Answer post(String path, @Nullable String token, @Nullable String body) {
        return send("POST", path, token, body);
    }

    public Answer delete(String path, @Nullable String token) {
        return send("DELETE", path, token, null);
    }

    /** Sends a request with further headers given as name, value, name, value. */
    public Answer send(String method, String path, @Nullable String token, @Nullable String body, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        if (!all.contains("Content-Type")) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        var sent = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var raw = exchange(method, path, token, sent, BodyHandlers.ofString(), all.toArray(String[]::new));
        return Answer.of(raw);
    }

    /** Sends whatever a body can be, with headers given as name, value, name, value. */
    public <T> HttpResponse<T> exchange(
            String method,
            String path,
            @Nullable String token,
            BodyPublisher body,
            BodyHandler<T> read,
            String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return CLIENT.send(request.build(), read);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> object(String json) {
        try {
            return ObjectMapper.getDefault().readValue(json, Argument.mapOf(String.class, Object.class));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
