package waymark.content;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Speaks to the service under test as a program of its users would. */
public record Http(URI base, String token) {
    private static final ObjectMapper JSON = ObjectMapper.getDefault();

    /** What came back. */
    public record Answer(int status, Map<String, Object> body, HttpResponse<byte[]> raw) {
        @SuppressWarnings("unchecked")
        public List<Map<String, Object>> items() {
            return (List<Map<String, Object>>) body.get("items");
        }

        public List<Object> each(String field) {
            return items().stream().map(i -> i.get(field)).toList();
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse(null);
        }

        public <T> T as(Class<T> type) {
            try {
                return JSON.readValue(raw.body(), type);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    public Http as(String token) {
        return new Http(base, token);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer send(String method, String path, Object body, String... headers) {
        try {
            var all = new ArrayList<>(List.of(headers));
            if (body != null) {
                all.addAll(List.of("Content-Type", "application/json"));
            }
            var sent =
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
            var raw = exchange(method, path, sent, BodyHandlers.ofByteArray(), all.toArray(String[]::new));
            boolean json = raw.headers().firstValue("Content-Type").orElse("").contains("json");
            Map<String, Object> content = json && raw.body().length > 0
                    ? JSON.readValue(raw.body(), Argument.mapOf(String.class, Object.class))
                    : Map.of();
            return new Answer(raw.statusCode(), content, raw);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Sends whatever a body can be, with headers given as name, value, name, value. */
    public <T> HttpResponse<T> exchange(
            String method, String path, BodyPublisher body, BodyHandler<T> read, String... headers) {
        return new waymark.backends.Http(base).exchange(method, path, token, body, read, headers);
    }
}
