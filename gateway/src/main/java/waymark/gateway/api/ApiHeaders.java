package waymark.gateway.api;

import io.micronaut.core.annotation.Nullable;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import waymark.edge.PreferredWait;
import waymark.edge.TraceContext;

/** What {@link ProxyHeaders} says of headers, for calls on their quick way. */
final class ApiHeaders {
    /** Names of headers that stay on their side, found without regard to case. */
    private static final HttpHeaders STAY = new DefaultHttpHeaders(false)
            .set(HttpHeaderNames.HOST, "")
            .set("HTTP2-Settings", "")
            .set(HttpHeaderNames.CONTENT_LENGTH, "");

    static {
        ProxyHeaders.HOP_BY_HOP.forEach(name -> STAY.set(name, ""));
        // Here the service compresses, if the caller takes that; on the ordinary way the gateway does.
        ProxyHeaders.OURS.stream()
                .filter(name -> !name.equalsIgnoreCase("Accept-Encoding"))
                .forEach(name -> STAY.set(name, ""));
    }

    private ApiHeaders() {}

    /** The headers of a request without a body as the service gets them. */
    static HttpHeaders to(URI service, HttpHeaders sent, @Nullable CharSequence bearer) {
        HttpHeaders passed = new DefaultHttpHeaders(false);
        passed.set(HttpHeaderNames.HOST, service.getRawAuthority());
        sent.iteratorCharSequence().forEachRemaining(header -> {
            if (!STAY.contains(header.getKey())) {
                passed.add(header.getKey(), header.getValue());
            }
        });
        passed.set(
                TraceContext.HEADER,
                TraceContext.continuing(sent.get(TraceContext.HEADER)).parent());
        passed.set(ProxyHeaders.PREFIX, "/api");
        String wait = ProxyHeaders.wait(sent.get(PreferredWait.HEADER));
        if (wait != null) {
            passed.set(PreferredWait.HEADER, wait);
        }
        if (bearer != null) {
            passed.set(HttpHeaderNames.AUTHORIZATION, bearer);
        }
        return passed;
    }

    /** Takes out of a service's response what stays between it and us. */
    static void back(HttpHeaders headers) {
        ProxyHeaders.HOP_BY_HOP.forEach(headers::remove);
        headers.remove(HttpHeaderNames.SET_COOKIE);
        headers.remove(HttpHeaderNames.SERVER);
        String location = headers.get(HttpHeaderNames.LOCATION);
        if (location != null) {
            headers.set(HttpHeaderNames.LOCATION, ProxyHeaders.located(location));
        }
    }
}
