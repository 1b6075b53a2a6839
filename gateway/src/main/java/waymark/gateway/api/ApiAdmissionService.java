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
import io.netty.handler.codec.http.FullHttpRequest;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import waymark.gateway.identity.Cookies;
import waymark.gateway.pipeline.ApiHandlerFactory;
import waymark.gateway.server.HeadersFilter;
import waymark.gateway.server.RateLimiter;
import waymark.gateway.signin.session.SessionService;
import waymark.gateway.upstream.http.ServiceRegistry;
import waymark.gateway.upstream.route.ServiceRoute;
import waymark.gateway.upstream.route.ServiceRoutes;

/**
 * Decides which calls {@link ApiHandler} may pass on by itself, under the same rules as the ordinary way: the table of
 * routes, the caller's own token or session, and the limits. Nothing here waits for anything.
 */
@Singleton
class ApiAdmissionService implements ApiHandlerFactory {
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

    private final SessionService sessions;
    private final RateLimiter limits;
    private final MeterRegistry meters;
    private final Map<String, URI> services;
    private final Map<String, CircuitBreaker> breakers;
    private final Map<AsciiString, AsciiString> always;
    private final Map<Timed, Timer> timers = new ConcurrentHashMap<>();

    ApiAdmissionService(
            SessionService sessions,
            RateLimiter limits,
            ServiceRegistry upstreams,
            HeadersFilter headers,
            MeterRegistry meters) {
        this.sessions = sessions;
        this.limits = limits;
        this.meters = meters;
        List<String> names = ServiceRoutes.services();
        this.services = names.stream().collect(Collectors.toMap(name -> name, upstreams::service));
        this.breakers = names.stream().collect(Collectors.toMap(name -> name, upstreams::api));
        this.always = headers.headers().entrySet().stream()
                .collect(Collectors.toMap(h -> AsciiString.of(h.getKey()), h -> AsciiString.of(h.getValue())));
    }

    @Override
    public ChannelHandler handler() {
        return new ApiHandler(this);
    }

    RateLimiter limits() {
        return limits;
    }

    /** Is it a call of the kind that passes from here, whoever makes it? */
    boolean concerns(HttpRequest request) {
        String uri = request.uri();
        return uri.startsWith(API)
                && !(request instanceof FullHttpRequest)
                && plain(request)
                && wellFormed(uri)
                && !ApiFilter.answeredHere(path(uri))
                && ServiceRoutes.find("GET", path(uri)).isPresent();
    }

    private static String path(String uri) {
        int query = uri.indexOf('?');
        return uri.substring(API.length() - 1, query < 0 ? uri.length() : query);
    }

    /** The call if it may pass from here; null if it must go the ordinary way. */
    @Nullable
    Admitted admit(Channel channel, HttpRequest request) {
        String uri = request.uri();
        if (!uri.startsWith(API) || !plain(request) || !wellFormed(uri)) {
            return null;
        }
        String path = path(uri);
        Optional<ServiceRoute> route = ServiceRoutes.find("GET", path);
        if (route.isEmpty() || ApiFilter.answeredHere(path)) {
            return null;
        }
        URI service = services.get(route.get().service());
        Known known = "http".equals(service.getScheme()) ? known(channel, request.headers(), path) : null;
        CircuitBreaker breaker = breakers.get(route.get().service());
        // Refused calls are not counted twice: an empty bucket gives nothing, and the ordinary way says so.
        if (known == null || limits.call(known.caller()) > 0 || !breaker.tryAcquirePermission()) {
            return null;
        }
        return new Admitted(
                route.get(), service, uri.substring(API.length() - 1), known.bearer(), known.caller(), breaker);
    }

    private static boolean plain(HttpRequest request) {
        HttpHeaders headers = request.headers();
        return request.decoderResult().isSuccess()
                && (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)
                && request.protocolVersion() == HttpVersion.HTTP_1_1
                && noBody(headers.get(HttpHeaderNames.CONTENT_LENGTH))
                && !headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
                && !headers.contains(HttpHeaderNames.EXPECT)
                && (headers.contains(HttpHeaderNames.UPGRADE)
                        ? offersHttp2(headers)
                        : !named(headers.get(HttpHeaderNames.CONNECTION)));
    }

    private static boolean noBody(@Nullable String length) {
        return length == null || length.equals("0");
    }

    /** The offer that Java's own client makes with its first request; declining it is as good as not having seen it. */
    private static boolean offersHttp2(HttpHeaders headers) {
        return "h2c".equals(headers.get(HttpHeaderNames.UPGRADE))
                && "Upgrade, HTTP2-Settings".equals(headers.get(HttpHeaderNames.CONNECTION));
    }

    /** Does a {@code Connection} header name other headers that end here? */
    private static boolean named(@Nullable String connection) {
        return connection != null
                && !connection.equalsIgnoreCase("keep-alive")
                && !connection.equalsIgnoreCase("close");
    }

    /** Only characters that RFC 3986 allows in a path and query. */
    private static boolean wellFormed(String uri) {
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (c <= ' ' || c >= 0x7F || "\"#<>\\^`{|}".indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Known known(Channel channel, HttpHeaders headers, String path) {
        String address = address(channel, headers);
        String authorization = headers.get(HttpHeaderNames.AUTHORIZATION);
        if (authorization != null && authorization.startsWith("Bearer ")) {
            String token = authorization.substring("Bearer ".length()).strip();
            return new Known("Bearer " + token, RateLimiter.Caller.token(token, address));
        }
        String cookies = headers.get(HttpHeaderNames.COOKIE);
        if (cookies == null) {
            return new Known(null, RateLimiter.Caller.anybody(path, address));
        }
        if (headers.getAll(HttpHeaderNames.COOKIE).size() > 1) {
            return null;
        }
        Optional<String> cookie = Cookies.random(cookies, Cookies.SESSION);
        if (cookie.isEmpty()) {
            RateLimiter.Caller caller = Cookies.random(cookies, Cookies.VISITOR)
                    .or(() -> Cookies.random(cookies, Cookies.SITTING))
                    .map(id -> RateLimiter.Caller.browser(id, address))
                    .orElseGet(() -> RateLimiter.Caller.anybody(path, address));
            return new Known(null, caller);
        }
        SessionService.OpenSession live = sessions.recent(cookie.get());
        return live == null ? null : new Known(live.bearer(), RateLimiter.Caller.person(live.person(), address));
    }

    private String address(Channel channel, HttpHeaders headers) {
        InetAddress peer = channel.remoteAddress() instanceof InetSocketAddress internet ? internet.getAddress() : null;
        return limits.address(peer, limits.byPeer() ? List.of() : headers.getAll("X-Forwarded-For"));
    }

    /** The request as the service gets it. */
    static HttpRequest passed(HttpRequest request, Admitted admitted) {
        return new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1,
                request.method(),
                admitted.path(),
                Unpooled.EMPTY_BUFFER,
                ApiHeaders.to(admitted.service(), request.headers(), admitted.bearer()),
                EmptyHttpHeaders.INSTANCE);
    }

    /** Changes the service's response into ours. */
    void back(HttpResponse response, boolean personal) {
        HttpHeaders headers = response.headers();
        ApiHeaders.back(headers);
        if (personal || !headers.contains(HttpHeaderNames.CACHE_CONTROL)) {
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
