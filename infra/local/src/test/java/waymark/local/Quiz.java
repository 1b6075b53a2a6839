package waymark.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the quiz over the public interface, as a visitor. */
final class Quiz {
    private static final Pattern ID = Pattern.compile("\"id\":\"([A-Za-z0-9_-]{43})\"");
    private static final Pattern ITEM = Pattern.compile("\"id\":\"(q[0-9]{2})\"");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Begins a sitting; the key makes a retry harmless. */
    String begin(String key) throws IOException, InterruptedException {
        HttpResponse<String> response = call("POST", "/api/sittings", "{\"instrument\":\"interests-1\"}", key);
        return first(ID, expect(response, 201, 200));
    }

    /** Answers everything and completes. */
    void complete(String sitting) throws IOException, InterruptedException {
        expect(
                call("PUT", "/api/sittings/" + sitting + "/answers", answers(), null),
                200,
                409); // 409: an earlier try completed it
        expect(call("POST", "/api/sittings/" + sitting + "/complete", "{}", null), 200);
    }

    private String answers() throws IOException, InterruptedException {
        String instrument = expect(call("GET", "/api/instruments/interests-1", null, null), 200);
        return ITEM.matcher(instrument)
                .results()
                .map(m -> "\"" + m.group(1) + "\":" + (1 + m.group(1).hashCode() % 5))
                .collect(Collectors.joining(",", "{\"answers\":{", "}}"));
    }

    HttpResponse<String> call(String method, String path, String body, String key)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Stage.url(path)))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String expect(HttpResponse<String> response, int... statuses) throws IOException {
        for (int status : statuses) {
            if (response.statusCode() == status) {
                return response.body();
            }
        }
        throw new IOException(response.uri() + " answered " + response.statusCode() + ": " + response.body());
    }

    private static String first(Pattern pattern, String body) throws IOException {
        Matcher matcher = pattern.matcher(body);
        if (!matcher.find()) {
            throw new IOException("No id in " + body);
        }
        return matcher.group(1);
    }
}
