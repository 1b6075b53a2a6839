package waymark.gateway.api;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.core.annotation.Nullable;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import waymark.edge.TraceContext;
import waymark.gateway.cache.PageCache;
import waymark.gateway.identity.Cookies;
import waymark.gateway.server.HeadersFilter;
import waymark.gateway.server.RateLimiter;
import waymark.gateway.signin.session.SessionService;
import waymark.gateway.upstream.http.ServiceRegistry;
import waymark.gateway.upstream.route.ServiceRoute;
import waymark.gateway.upstream.route.ServiceRoutes;

/**
 * Decides which calls {@link FastPathHandler} may pass on by itself, under the same rules as the ordinary way: the
 * table of routes, the caller's own token or session, and the limits. Nothing here waits for anything.
 */
@Singleton
public class ApiAdmissionService {
    /**
     * A call that may pass.
     *
     * @param path with its query, as the service knows it
     * @param bearer the {@code Authorization} of whose data it may read; null for what is open
     */
    record Admitted(
            ServiceRoute route,
            URI service,
            String path,
            @Nullable CharSequence bearer,
            RateLimiter.Caller caller,
            CircuitBreaker breaker) {}

    private record Timed(ServiceRoute route, HttpMethod method, int status) {}

    /** Who asks, as far as it can be known here. */
    private record Known(@Nullable CharSequence bearer, RateLimiter.Caller caller) {}

    private static final String API = "/api/";

    private final PageCache pages;
    private final SessionService sessions;
    private final RateLimiter limits;
    private final MeterRegistry meters;
    private final ServiceRegistry upstreams;
    private final Map<AsciiString, AsciiString> always;
    private final Map<Timed, Timer> timers = new ConcurrentHashMap<>();

    ApiAdmissionService(
            PageCache pages,
            SessionService sessions,
            RateLimiter limits,
            ServiceRegistry upstreams,
            HeadersFilter headers,
            MeterRegistry meters) {
        this.pages = pages;
        this.sessions = sessions;
        this.limits = limits;
        this.meters = meters;
        this.upstreams = upstreams;
        this.always = headers.headers().entrySet().stream()
                .collect(Collectors.toMap(h -> AsciiString.of(h.getKey()), h -> AsciiString.of(h.getValue())));
    }

    /** Makes the handler of one connection. */
    public ChannelHandler handler() {
        return new FastPathHandler(this, pages);
    }

    RateLimiter limits() {
        return limits;
    }

    /** Where it leads, if it is a call of the kind that passes from here, whoever makes it. */
    Optional<ServiceRoute> route(HttpRequest request) {
        String uri = request.uri();
        return uri.startsWith(API) && !ApiFilter.answeredHere(path(uri))
                ? ServiceRoutes.find("GET", path(uri))
                : Optional.empty();
    }

    private static String path(String uri) {
        int query = uri.indexOf('?');
        return uri.substring(API.length() - 1, query < 0 ? uri.length() : query);
    }

    /** The call if it may pass from here; null if it must go the ordinary way. */
    @Nullable
    Admitted admit(Channel channel, HttpRequest request, ServiceRoute route) {
        String uri = request.uri();
        URI service = upstreams.service(route.service());
        Known known = "http".equals(service.getScheme()) ? known(channel, request.headers(), path(uri)) : null;
        CircuitBreaker breaker = upstreams.api(route.service());
        // Refused calls are not counted twice: an empty bucket gives nothing, and the ordinary way says so.
        if (known == null || limits.call(known.caller()) > 0 || !breaker.tryAcquirePermission()) {
            return null;
        }
        return new Admitted(route, service, uri.substring(API.length() - 1), known.bearer(), known.caller(), breaker);
    }

    private @Nullable Known known(Channel channel, HttpHeaders headers, String path) {
        String address = address(channel, headers);
        String authorization = headers.get(HttpHeaderNames.AUTHORIZATION);
        if (authorization != null && authorization.startsWith("Bearer ")) {
            String token = authorization.substring("Bearer ".length()).strip();
            return new Known("Bearer " + token, RateLimiter.Caller.token(token, address));
        }
        String cookies = headers.get(HttpHeaderNames.COOKIE);
        if (headers.getAll(HttpHeaderNames.COOKIE).size() > 1) {
            return null;
        }
        Optional<String> cookie = Cookies.random(cookies, Cookies.SESSION);
        if (cookie.isEmpty()) {
            return new Known(null, RateLimiter.Caller.stranger(cookies, path, address));
        }
        SessionService.OpenSession live = sessions.recent(cookie.get());
        return live == null ? null : new Known(live.bearer(), RateLimiter.Caller.person(live.person(), address));
    }

    private String address(Channel channel, HttpHeaders headers) {
        InetAddress peer = channel.remoteAddress() instanceof InetSocketAddress internet ? internet.getAddress() : null;
        return limits.address(peer, headers.getAll("X-Forwarded-For"));
    }

    /** The request as the service gets it. */
    static HttpRequest passed(HttpRequest request, Admitted admitted) {
        return new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1,
                request.method(),
                admitted.path(),
                Unpooled.EMPTY_BUFFER,
                ProxyHeaders.to(
                        admitted.service(),
                        request.headers(),
                        TraceContext.continuing(request.headers().get(TraceContext.HEADER))
                                .parent(),
                        admitted.bearer()),
                EmptyHttpHeaders.INSTANCE);
    }

    /** Changes the service's response into ours. */
    void back(HttpResponse response, boolean personal) {
        HttpHeaders headers = response.headers();
        ProxyHeaders.back(headers, personal);
        if (!headers.contains(HttpHeaderNames.CACHE_CONTROL)) {
            headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        }
        always.forEach(headers::set);
    }

    /** Counts the call where the framework counts those it routes itself. */
    void timed(ServiceRoute route, HttpMethod method, int status, long nanos) {
        timers.computeIfAbsent(new Timed(route, method, status), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Timed of) {
        return Timer.builder("http.server.requests")
                .tag("exception", "none")
                .tag("method", of.method().name())
                .tag("status", Integer.toString(of.status()))
                .tag("uri", "/api" + of.route().template())
                .register(meters);
    }
}
