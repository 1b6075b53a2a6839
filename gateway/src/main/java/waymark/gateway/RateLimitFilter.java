package waymark.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Keeps one caller from taking what is there for all: by person where known, else by network address. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class RateLimitFilter implements Ordered {
    /**
     * How much is plenty.
     *
     * @param signin sign-ins begun or finished, a minute
     * @param calls calls of the API and submitted forms, a minute
     * @param exports exports, an hour
     */
    @ConfigurationProperties("waymark.limits")
    record Limits(int signin, int calls, int exports) {}

    private final Limits limits;
    private final Proxies proxies;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    RateLimitFilter(Limits limits, @Value("${waymark.proxies:}") String proxies) {
        this.limits = limits;
        this.proxies = Proxies.of(proxies);
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SESSION.order() + 10;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> limit(HttpRequest<?> request) {
        String path = request.getPath();
        if (path.equals("/signin") || path.equals("/signup") || path.equals("/signin/callback")) {
            return take(request, "signin " + address(request), limits.signin(), Duration.ofMinutes(1));
        }
        if (path.endsWith("/me/export") || path.equals("/account/export")) {
            return take(request, "export " + caller(request), limits.exports(), Duration.ofHours(1));
        }
        boolean changes = request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD;
        return ErrorPageFilter.isApi(path) || changes
                ? take(request, "call " + caller(request), limits.calls(), Duration.ofMinutes(1))
                : null;
    }

    private @Nullable HttpResponse<?> take(HttpRequest<?> request, String key, int plenty, Duration period) {
        Bucket bucket = buckets.get(key, k -> Bucket.builder()
                .addLimit(limit -> limit.capacity(plenty).refillGreedy(plenty, period))
                .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return null;
        }
        long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
        return Problems.of(
                        request,
                        429,
                        "too-many-requests",
                        "That was a lot at once. Please wait a moment and try again.")
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    private String caller(HttpRequest<?> request) {
        Visitor visitor = Access.of(request).visitor();
        return visitor.signedIn() ? visitor.id() : address(request);
    }

    private String address(HttpRequest<?> request) {
        InetAddress peer = request.getRemoteAddress().getAddress();
        return peer == null
                ? "unknown"
                : proxies.client(peer, request.getHeaders().getAll("X-Forwarded-For"))
                        .getHostAddress();
    }
}
