package waymark.gateway.api;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.client.ProxyHttpClient;
import io.micronaut.http.client.exceptions.ReadTimeoutException;
import io.micronaut.http.filter.HttpServerFilter;
import io.micronaut.http.filter.ServerFilterChain;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.netty.NettyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import waymark.edge.TraceContext;
import waymark.gateway.identity.RequestIdentity;
import waymark.gateway.server.Problems;
import waymark.gateway.signin.session.SessionService;
import waymark.gateway.upstream.http.ServiceRegistry;
import waymark.gateway.upstream.route.ServiceRoute;
import waymark.gateway.upstream.route.ServiceRoutes;

/** Passes {@code /api} calls on to the services, streaming. */
@Filter({"/api", "/api/**"})
class ApiFilter implements HttpServerFilter {
    private static final Pattern ANSWERED_HERE = Pattern.compile(
            "/(openapi\\.json|admin/(health|retention)|me/export(\\.zip)?|me/erasure/[A-Za-z0-9_-]{1,128})");

    /** Read and written here. */
    private static final Pattern LETTERS =
            Pattern.compile("/admin/events/dead((/kinds)?/[A-Za-z0-9._-]{1,300}/redrive)?");

    private final ProxyHttpClient client;
    private final ServiceRegistry upstreams;
    private final SessionService sessions;

    ApiFilter(ProxyHttpClient client, ServiceRegistry upstreams, SessionService sessions) {
        this.client = client;
        this.upstreams = upstreams;
        this.sessions = sessions;
    }

    /** Is a call with that path, without {@code /api}, answered by the gateway itself? */
    static boolean answeredHere(String path) {
        return (path.startsWith("/me/") || path.startsWith("/admin/") || path.startsWith("/openapi"))
                && (ANSWERED_HERE.matcher(path).matches()
                        || LETTERS.matcher(path).matches());
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SESSION.order() + 30;
    }

    @Override
    public Publisher<MutableHttpResponse<?>> doFilter(HttpRequest<?> request, ServerFilterChain chain) {
        String path = request.getUri().getRawPath().substring("/api".length());
        boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        if (reads ? answeredHere(path) : LETTERS.matcher(path).matches()) {
            return chain.proceed(request);
        }
        Optional<ServiceRoute> route = ServiceRoutes.find(request.getMethodName(), path);
        return route.isPresent() ? proxy(request, path, route.get()) : Mono.just(unknown(request, path));
    }

    private Publisher<MutableHttpResponse<?>> proxy(HttpRequest<?> request, String path, ServiceRoute route) {
        CircuitBreaker breaker = upstreams.api(route.service());
        if (!breaker.tryAcquirePermission()) {
            return Mono.just(down(request, route));
        }
        long start = System.nanoTime();
        RequestIdentity access = RequestIdentity.of(request);
        boolean last = ProxyHeaders.ends(netty(request.getHeaders())); // now: passing it on takes the header away
        return Mono.<MutableHttpResponse<?>>from(
                        client.proxy(passed(upstreams.service(route.service()), path, request)))
                .<MutableHttpResponse<?>>map(response -> {
                    noted(breaker, System.nanoTime() - start, response);
                    erased(route, access, response);
                    ProxyHeaders.back(netty(response.getHeaders()), access.token() != null);
                    return response;
                })
                .doOnCancel(breaker::releasePermission)
                .onErrorResume(e -> {
                    if (e instanceof ReadTimeoutException && sends(request)) {
                        breaker.releasePermission(); // it may have waited for a caller who was slow to send
                    } else {
                        breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
                    }
                    return Mono.just(down(request, route));
                })
                .map(response -> last ? response.header(HttpHeaderNames.CONNECTION, "close") : response);
    }

    /** The request as the service gets it: same method, query and body, another address. */
    private static HttpRequest<?> passed(URI service, String path, HttpRequest<?> request) {
        String query = request.getUri().getRawQuery();
        String token = RequestIdentity.of(request).token();
        MutableHttpRequest<?> passed =
                request.mutate().uri(URI.create(service + path + (query == null ? "" : "?" + query)));
        HttpHeaders headers = netty(passed.getHeaders());
        headers.set(
                ProxyHeaders.to(service, headers, TraceContext.current(), token == null ? null : "Bearer " + token));
        return passed;
    }

    private static HttpHeaders netty(io.micronaut.http.HttpHeaders headers) {
        return ((NettyHttpHeaders) headers).getNettyHeaders();
    }

    private static boolean sends(HttpRequest<?> request) {
        return request.getContentLength() > 0 || request.getHeaders().contains(HttpHeaderNames.TRANSFER_ENCODING);
    }

    private static void noted(CircuitBreaker breaker, long took, MutableHttpResponse<?> response) {
        if (ServiceRegistry.isIntermediaryError(response)) {
            breaker.onError(took, TimeUnit.NANOSECONDS, new ServiceRegistry.BadGatewayException(response.code()));
        } else {
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        }
    }

    /** Whoever had everything about them erased is signed out everywhere. */
    private void erased(ServiceRoute route, RequestIdentity access, MutableHttpResponse<?> response) {
        if (route.trait() == ServiceRoute.Trait.ERASURE
                && response.code() == 202
                && access.visitor().signedIn()) {
            Thread.startVirtualThread(() -> sessions.endAll(access.visitor().id()));
        }
    }

    private static MutableHttpResponse<?> down(HttpRequest<?> request, ServiceRoute route) {
        return Problems.of(
                        request,
                        503,
                        "service-down",
                        "The part that answers this (" + route.service()
                                + ") is resting. Please try again in a moment.")
                .header(HttpHeaderNames.RETRY_AFTER, "2");
    }

    private static MutableHttpResponse<?> unknown(HttpRequest<?> request, String path) {
        List<String> methods = ServiceRoutes.methods(path);
        return methods.isEmpty()
                ? Problems.of(request, 404, "not-found", "There is nothing at this address.")
                : Problems.of(
                                request,
                                405,
                                "method-not-allowed",
                                "This address takes " + String.join(", ", methods) + ".")
                        .header(HttpHeaderNames.ALLOW, String.join(", ", methods));
    }
}
