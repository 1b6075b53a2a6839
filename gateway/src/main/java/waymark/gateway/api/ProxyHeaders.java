package waymark.gateway.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import waymark.edge.PreferredWait;
import waymark.edge.TraceContext;
import waymark.gateway.identity.RequestIdentity;

/** What of a request and a response passes through the gateway, and what stays on its side. */
final class ProxyHeaders {
    static final String PREFIX = "X-Forwarded-Prefix";

    /** A service that waited longer for news would look as if it were away. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(2);

    static final List<String> HOP_BY_HOP = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Upgrade");
    static final List<String> OURS = List.of(
            "Cookie",
            "Authorization",
            "X-CSRF-Token",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Port",
            PREFIX,
            "X-Real-IP",
            "X-HTTP-Method-Override",
            "X-Original-URL",
            "X-Rewrite-URL",
            "Accept-Encoding",
            "Origin",
            "Expect",
            PreferredWait.HEADER,
            TraceContext.HEADER,
            "tracestate");

    private ProxyHeaders() {}

    /** How long the service may wait before it answers, as its header says; null where the caller would not wait. */
    static @Nullable String wait(@Nullable String prefer) {
        Duration wait = prefer == null ? Duration.ZERO : PreferredWait.of(prefer, MAX_WAIT);
        return wait.isZero() ? null : PreferredWait.header(wait);
    }

    /** Where a service's address is for callers: it leads back through {@code /api}. */
    static String located(String location) {
        return location.startsWith("/") ? "/api" + location : "/api";
    }

    /**
     * The request as the service gets it: same method, query and body, another address, and only the token to know
     * people by.
     */
    static MutableHttpRequest<?> to(URI service, String path, HttpRequest<?> request) {
        String query = request.getUri().getRawQuery();
        MutableHttpRequest<?> passed =
                request.mutate().uri(URI.create(service + path + (query == null ? "" : "?" + query)));
        MutableHttpHeaders headers = passed.getHeaders();
        String wait = wait(headers.get(PreferredWait.HEADER));
        named(headers.get("Connection")).forEach(headers::remove);
        HOP_BY_HOP.forEach(headers::remove);
        OURS.forEach(headers::remove);
        headers.set(TraceContext.HEADER, TraceContext.current());
        headers.set(PREFIX, "/api"); // a service names addresses in problems as the caller knows them
        if (wait != null) {
            headers.set(PreferredWait.HEADER, wait);
        }
        String token = RequestIdentity.of(request).token();
        if (token != null) {
            headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        return passed;
    }

    /** The response as the caller gets it: addresses lead back through {@code /api}. */
    static MutableHttpResponse<?> back(MutableHttpResponse<?> response, boolean personal) {
        MutableHttpHeaders headers = response.getHeaders();
        HOP_BY_HOP.forEach(headers::remove);
        headers.remove("Set-Cookie");
        headers.remove("Server");
        String location = headers.get(HttpHeaders.LOCATION);
        if (location != null) {
            headers.set(HttpHeaders.LOCATION, located(location));
        }
        if (personal) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return response;
    }

    /** Does the caller end its connection with this request? */
    static boolean ends(HttpHeaders headers) {
        return headers.getAll(HttpHeaders.CONNECTION).stream().anyMatch(value -> Stream.of(value.split(","))
                .anyMatch(o -> o.strip().equalsIgnoreCase("close")));
    }

    private static List<String> named(String connection) {
        return connection == null
                ? List.of()
                : List.of(connection.strip().split("\\s*,\\s*")).stream()
                        .filter(name -> name.matches("[A-Za-z0-9-]+"))
                        .filter(name -> !name.equalsIgnoreCase("Content-Length") && !name.equalsIgnoreCase("Host"))
                        .toList();
    }
}
