package waymark.gateway.api;

import io.micronaut.core.annotation.Nullable;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import waymark.edge.PreferredWait;
import waymark.edge.TraceContext;

/** What of a request and a response passes through the gateway, and what stays on its side. */
final class ProxyHeaders {
    private static final String PREFIX = "X-Forwarded-Prefix";

    /** A service that waited longer for news would look as if it were away. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(2);

    private static final List<String> HOP_BY_HOP = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Upgrade",
            "HTTP2-Settings");
    private static final List<String> OURS = List.of(
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
            "Origin",
            "Host",
            "Expect",
            PreferredWait.HEADER,
            TraceContext.HEADER,
            "tracestate");

    /** Names of headers that stay on the caller's side, found without regard to case. */
    private static final HttpHeaders STAY = new DefaultHttpHeaders(false);

    static {
        Stream.of(HOP_BY_HOP, OURS).flatMap(List::stream).forEach(name -> STAY.set(name, ""));
    }

    private ProxyHeaders() {}

    /**
     * The headers of a request as the service gets them, which then knows people by the token only.
     *
     * @param trace the {@code traceparent} under which the service goes on
     * @param bearer the {@code Authorization} of whose data it may read; null for what is open
     */
    static HttpHeaders to(URI service, HttpHeaders sent, String trace, @Nullable CharSequence bearer) {
        HttpHeaders passed = new DefaultHttpHeaders(false);
        sent.iteratorCharSequence().forEachRemaining(header -> {
            if (!STAY.contains(header.getKey())) {
                passed.add(header.getKey(), header.getValue());
            }
        });
        options(sent).filter(name -> !name.equalsIgnoreCase("Content-Length")).forEach(passed::remove);
        passed.set(HttpHeaderNames.HOST, service.getRawAuthority());
        passed.set(TraceContext.HEADER, trace);
        passed.set(PREFIX, "/api"); // a service names addresses in problems as the caller knows them
        Duration wait = PreferredWait.of(sent.get(PreferredWait.HEADER), MAX_WAIT);
        if (!wait.isZero()) {
            passed.set(PreferredWait.HEADER, PreferredWait.header(wait));
        }
        if (bearer != null) {
            passed.set(HttpHeaderNames.AUTHORIZATION, bearer);
        }
        return passed;
    }

    /** Changes the headers of a response into those the caller gets: addresses lead back through {@code /api}. */
    static void back(HttpHeaders headers, boolean personal) {
        HOP_BY_HOP.forEach(headers::remove);
        headers.remove(HttpHeaderNames.SET_COOKIE);
        headers.remove(HttpHeaderNames.SERVER);
        String location = headers.get(HttpHeaderNames.LOCATION);
        if (location != null) {
            headers.set(HttpHeaderNames.LOCATION, location.startsWith("/") ? "/api" + location : "/api");
        }
        if (personal) {
            headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        }
    }

    /** Does the caller end its connection with this request? */
    static boolean ends(HttpHeaders sent) {
        return options(sent).anyMatch("close"::equalsIgnoreCase);
    }

    /** What the caller says of its own connection, and which headers are only about that. */
    private static Stream<String> options(HttpHeaders sent) {
        return sent.getAll(HttpHeaderNames.CONNECTION).stream()
                .flatMap(value -> Stream.of(value.strip().split("\\s*,\\s*")));
    }
}
