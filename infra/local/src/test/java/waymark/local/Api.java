package waymark.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * Calls the public interface, from any thread.
 *
 * @param cookie the session's cookies, empty for a visitor
 * @param csrf what the session must send with every change
 */
record Api(String cookie, String csrf) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Without a session. */
    static final Api VISITOR = new Api("", "");

    /** With the session of a page on which somebody is signed in. */
    static Api of(Page page) {
        String cookie = page.context().cookies(Browsers.url("/")).stream()
                .map(c -> c.name + "=" + c.value)
                .collect(Collectors.joining("; "));
        return new Api(cookie, page.locator("input[name=csrf]").first().getAttribute("value"));
    }

    HttpResponse<String> call(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Browsers.url(path)))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie).header("X-CSRF-Token", csrf);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    /** What sending a file answers; anything but success is an {@link IOException}. */
    JsonElement upload(String path, byte[] file) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Browsers.url(path)))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/octet-stream")
                .header("Cookie", cookie)
                .header("X-CSRF-Token", csrf)
                .POST(BodyPublishers.ofByteArray(file));
        return read("POST " + path, HTTP.send(request.build(), BodyHandlers.ofString()));
    }

    /** What a call answers; anything but success is an {@link IOException}. */
    JsonElement json(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return read(method + " " + path, call(method, path, body, headers));
    }

    private static JsonElement read(String call, HttpResponse<String> response) throws IOException {
        if (response.statusCode() / 100 != 2) {
            throw new IOException(call + " answered " + response.statusCode() + ": " + response.body());
        }
        return JsonParser.parseString(response.body());
    }

    /** One text of what a call answers. */
    String text(String name, String method, String path, String body) throws IOException, InterruptedException {
        return json(method, path, body).getAsJsonObject().get(name).getAsString();
    }
}
