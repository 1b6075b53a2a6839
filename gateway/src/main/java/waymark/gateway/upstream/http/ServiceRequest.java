package waymark.gateway.upstream.http;

import io.micronaut.core.annotation.Nullable;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.net.URI;
import java.time.Duration;
import waymark.edge.PreferredWait;
import waymark.edge.TraceContext;

/**
 * What is asked of a service.
 *
 * @param service the service's base address
 * @param path path and query, encoded
 * @param trace the trace it belongs to
 * @param token the person's access token, null for what is open
 * @param body JSON, null for none
 * @param tag the known answer's entity tag, null for none
 * @param patience how long the service is asked to wait for what is not there yet
 */
public record ServiceRequest(
        URI service,
        String method,
        String path,
        String trace,
        @Nullable String token,
        @Nullable byte[] body,
        @Nullable String tag,
        Duration patience) {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** In the trace of the current request. */
    public ServiceRequest(
            URI service, String method, String path, @Nullable String token, @Nullable byte[] body, Duration patience) {
        this(service, method, path, TraceContext.current(), token, body, null, patience);
    }

    /** Reads something open. */
    public static ServiceRequest get(URI service, String path) {
        return new ServiceRequest(service, "GET", path, null, null, Duration.ZERO);
    }

    /** The same, saying which answer is known. */
    public ServiceRequest since(@Nullable String known) {
        return new ServiceRequest(service, method, path, trace, token, body, known, patience);
    }

    /** How long the whole answer may take. */
    Duration timeout() {
        return patience.plus(TIMEOUT);
    }

    FullHttpRequest message() {
        FullHttpRequest request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1,
                HttpMethod.valueOf(method),
                path,
                body == null ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(body));
        HttpHeaders headers = request.headers();
        headers.set(HttpHeaderNames.HOST, service.getRawAuthority());
        headers.set(HttpHeaderNames.ACCEPT, "application/json, */*;q=0.5");
        headers.set(TraceContext.HEADER, trace);
        if (body != null) {
            headers.set(HttpHeaderNames.CONTENT_TYPE, "application/json");
        }
        if (body != null || !method.equals("GET")) {
            headers.set(HttpHeaderNames.CONTENT_LENGTH, body == null ? 0 : body.length);
        }
        if (token != null) {
            headers.set(HttpHeaderNames.AUTHORIZATION, "Bearer " + token);
        }
        if (tag != null) {
            headers.set(HttpHeaderNames.IF_NONE_MATCH, tag);
        }
        if (!patience.isZero()) {
            headers.set(PreferredWait.HEADER, PreferredWait.header(patience));
        }
        return request;
    }
}
