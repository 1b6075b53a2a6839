package waymark.content;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** Speaks to the service under test as a program of its users would. */
public record Http(URI base, String token) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
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
            var publisher = body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
            var request = HttpRequest.newBuilder(base.resolve(path)).method(method, publisher);
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            var raw = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            boolean json = raw.headers().firstValue("Content-Type").orElse("").contains("json");
            Map<String, Object> content = json && raw.body().length > 0
                    ? JSON.readValue(raw.body(), Argument.mapOf(String.class, Object.class))
                    : Map.of();
            return new Answer(raw.statusCode(), content, raw);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
