package waymark.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who uses the portal as a browser does: keeps cookies, follows redirects, fills in Keycloak's forms. Costs a
 * hundredth of a browser, so a school of them can be there at once. Used by one thread at a time.
 */
public final class Person {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern ITEM = Pattern.compile("\"id\":\"(q[0-9]{2})\"");

    /**
     * A cookie's value, and the path it is sent to: the gateway must not be measured with the identity provider's
     * cookies.
     */
    private record Kept(String value, String path) {
        private static final Pattern PATH = Pattern.compile(";\\s*path=([^;]*)", Pattern.CASE_INSENSITIVE);

        static Kept of(String value, String attributes) {
            return new Kept(
                    value,
                    PATH.matcher(attributes)
                            .results()
                            .map(path -> path.group(1).strip())
                            .findFirst()
                            .orElse("/"));
        }

        /** RFC 6265, section 5.1.4. */
        boolean matches(String asked) {
            return asked.startsWith(path)
                    && (path.endsWith("/") || asked.length() == path.length() || asked.charAt(path.length()) == '/');
        }
    }

    private final String site;
    private final Map<String, Kept> cookies = new ConcurrentHashMap<>();
    private String csrf = "";

    /**
     * Nobody yet: a visitor with an empty browser.
     *
     * @param site the portal's address, without a slash at the end
     */
    public Person(String site) {
        this.site = site;
    }

    /** Makes an account and comes back signed in. */
    public Person signUp(String name) throws IOException, InterruptedException {
        return entered(
                follow("/signup?return=/account"),
                Map.of(
                        "username",
                        name,
                        "password",
                        "secret-" + name,
                        "password-confirm",
                        "secret-" + name,
                        "email",
                        name + "@example.org",
                        "firstName",
                        "Ben",
                        "lastName",
                        "Bench"));
    }

    /** Signs in to an account there is. */
    public Person signIn(String name, String password) throws IOException, InterruptedException {
        return entered(follow("/signin?return=/account"), Map.of("username", name, "password", password));
    }

    private Person entered(HttpResponse<String> form, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher action = ACTION.matcher(form.body());
        if (!action.find()) {
            throw new IOException("No form: " + form.statusCode() + " at " + form.uri());
        }
        String body = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
        response = followed(response);
        Matcher token = CSRF.matcher(response.body());
        if (response.statusCode() != 200 || !token.find()) {
            throw new IOException("Not signed in: " + response.statusCode() + " at " + response.uri());
        }
        csrf = token.group(1);
        return this;
    }

    private HttpResponse<String> follow(String path) throws IOException, InterruptedException {
        return followed(get(path));
    }

    private HttpResponse<String> followed(HttpResponse<String> first) throws IOException, InterruptedException {
        HttpResponse<String> response = first;
        while (response.statusCode() / 100 == 3) {
            URI next = response.uri()
                    .resolve(response.headers().firstValue("Location").orElseThrow());
            response = send(HttpRequest.newBuilder(next));
        }
        return response;
    }

    /** Opens an address, whatever it answers; redirects are not followed. */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Opens an address whose answer does not end. */
    HttpResponse<InputStream> stream(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(site + path))
                        .header("Cookie", cookieHeader(path))
                        .build(),
                BodyHandlers.ofInputStream());
    }

    /** Calls the API; whatever it answers. */
    public HttpResponse<String> call(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!csrf.isEmpty()) {
            request.header("X-CSRF-Token", csrf);
        }
        return send(request);
    }

    /** What a call of the API answers; anything but success is an {@link IOException}. */
    public JsonObject json(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = call(method, path, body);
        if (response.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    /** Every public career, as lists show it. */
    public List<JsonObject> careers() throws IOException, InterruptedException {
        List<JsonObject> careers = new ArrayList<>();
        int total = 1;
        for (int page = 0; careers.size() < total; page++) {
            JsonObject list = json("GET", "/api/careers?size=100&page=" + page, null);
            total = list.get("total").getAsInt();
            if (list.getAsJsonArray("items").isEmpty()) {
                break; // some were withdrawn meanwhile
            }
            for (JsonElement career : list.getAsJsonArray("items")) {
                careers.add(career.getAsJsonObject());
            }
        }
        return careers;
    }

    /** Sends a file as the body of a call; anything but success is an {@link IOException}. */
    public JsonObject upload(String path, Path file) throws IOException, InterruptedException {
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/octet-stream")
                .header("X-CSRF-Token", csrf)
                .POST(BodyPublishers.ofFile(file)));
        if (response.statusCode() / 100 != 2) {
            throw new IOException(path + ": " + response.statusCode() + " " + response.body());
        }
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    /** Begins a sitting and answers everything; its id. */
    public String answered(int taste) throws IOException, InterruptedException {
        String sitting = json("POST", "/api/sittings", "{\"instrument\":\"interests-1\"}")
                .get("id")
                .getAsString();
        String all = ITEM.matcher(get("/api/instruments/interests-1").body())
                .results()
                .map(m -> "\"" + m.group(1) + "\":" + answer(m.group(1), taste))
                .collect(Collectors.joining(",", "{\"answers\":{", "}}"));
        json("PUT", "/api/sittings/" + sitting + "/answers", all);
        return sitting;
    }

    /** From 1 to 5, the same for the same person and item. */
    static int answer(String item, int taste) {
        return 1 + Math.floorMod(item.hashCode() * 31 + taste * (7 + item.charAt(2)), 5);
    }

    /** A whole sitting; its id. */
    public String completed(int taste) throws IOException, InterruptedException {
        String sitting = answered(taste);
        json("POST", "/api/sittings/" + sitting + "/complete", "{}");
        return sitting;
    }

    /** The cookies for that path, for tools that send them by themselves. */
    String cookieHeader(String path) {
        return cookies.entrySet().stream()
                .filter(c -> c.getValue().matches(path))
                .map(c -> c.getKey() + "=" + c.getValue().value())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        String sent = cookieHeader(request.build().uri().getRawPath());
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        HttpResponse<String> response =
                HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        for (String set : response.headers().allValues("Set-Cookie")) {
            String[] pair = set.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], Kept.of(pair[1], set));
            }
        }
        return response;
    }
}
