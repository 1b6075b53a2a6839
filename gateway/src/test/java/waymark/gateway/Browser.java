package waymark.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies for each host, follows nothing by itself. */
public final class Browser {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> jars = new LinkedHashMap<>();

    /** Looks at an address. */
    public HttpResponse<String> get(String address, String... headers) {
        return send("GET", address, null, headers);
    }

    /** Submits a form's fields. */
    public HttpResponse<String> post(String address, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/x-www-form-urlencoded";
        return send("POST", address, body, all);
    }

    /** Sends any request. */
    public HttpResponse<String> send(String method, String address, String body, String... headers) {
        URI uri = URI.create(address);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        String cookies = jar(uri).entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(cookie -> keep(jar(uri), cookie));
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A cookie's value for that address, or null. */
    public String cookie(String address, String name) {
        return jar(URI.create(address)).get(name);
    }

    /** A browser with this session at that address. */
    public static Browser holding(String address, String session) {
        Browser browser = new Browser();
        browser.plant(address, "__Host-waymark", session);
        return browser;
    }

    /** Plants a cookie. */
    public void plant(String address, String name, String value) {
        jar(URI.create(address)).put(name, value);
    }

    /** Forgets a cookie. */
    public void forget(String address, String name) {
        jar(URI.create(address)).remove(name);
    }

    private Map<String, String> jar(URI uri) {
        return jars.computeIfAbsent(uri.getAuthority(), host -> new LinkedHashMap<>());
    }

    private static void keep(Map<String, String> jar, String cookie) {
        String[] part = cookie.split(";")[0].split("=", 2);
        if (cookie.matches("(?i).*max-age=0(;.*|$)")) {
            jar.remove(part[0]);
        } else {
            jar.put(part[0], part[1]);
        }
    }
}
