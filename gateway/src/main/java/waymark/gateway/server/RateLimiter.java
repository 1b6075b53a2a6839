package waymark.gateway.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import waymark.gateway.identity.Cookies;
import waymark.gateway.upstream.route.ServiceRoutes;

/**
 * Tells one caller who takes too much from a school behind one address: counts by person, token or browser first, and
 * by network address only what failed and what would be too much for a whole school.
 */
@Singleton
public class RateLimiter {
    /**
     * How much is plenty.
     *
     * @param signin sign-ins begun in one browser, a minute
     * @param arrivals sign-ins begun at one address, a minute
     * @param calls calls of the API and submitted forms of one person, token or browser, a minute
     * @param exports exports of one person, an hour
     * @param failures refused calls and sign-ins at one address of callers without a session, a minute
     * @param address calls of the API and submitted forms at one address, a minute
     * @param gateways how many gateways stand side by side and see an equal part of all calls: each counts its part
     *     alone
     */
    @ConfigurationProperties("waymark.limits")
    public record Plenty(int signin, int arrivals, int calls, int exports, int failures, int address, int gateways) {}

    /**
     * Who asks.
     *
     * @param key the person, token or browser; null when nothing tells this caller from others at the address
     * @param trusted true when failures are counted with {@code key} alone: a person, or a browser that we know
     * @param address the network address
     */
    public record Caller(@Nullable String key, boolean trusted, String address) {

        /** Somebody who has signed in. */
        public static Caller person(String id, String address) {
            return new Caller("person " + id, true, address);
        }

        /**
         * Somebody with a token of their own. Its end is as unique as the whole, and whether it is good only a service
         * knows.
         */
        public static Caller token(String token, String address) {
            return new Caller("token " + token.substring(Math.max(0, token.length() - 43)), false, address);
        }

        /** Somebody who has not signed in, known by the browser or sitting of their cookies if those say so. */
        public static Caller stranger(@Nullable String cookies, String path, String address) {
            return Cookies.random(cookies, Cookies.VISITOR)
                    .or(() -> Cookies.random(cookies, Cookies.SITTING))
                    .map(id -> new Caller("browser " + id, true, address))
                    .orElseGet(() -> anybody(path, address));
        }

        /**
         * Anybody at an address, known by the sitting they ask about if they do; guessing sittings is no way to be
         * known.
         */
        public static Caller anybody(String path, String address) {
            String key = ServiceRoutes.sitting(LocalPath.withoutApi(path))
                    .map(id -> "sitting " + id)
                    .orElse(null);
            return new Caller(key, false, address);
        }
    }

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Plenty plenty;
    private final TrustedProxies proxies;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    RateLimiter(Plenty plenty, @Value("${waymark.proxies:}") String proxies) {
        this.plenty = plenty;
        this.proxies = TrustedProxies.of(proxies);
    }

    /** Counts a call. Returns the nanoseconds to wait; 0 lets it pass. */
    public long call(Caller caller) {
        if (!caller.trusted()) {
            long wait = failures(caller.address()).estimateAbilityToConsume(1).getNanosToWaitForRefill();
            if (wait > 0) {
                return wait;
            }
        }
        // The caller's own first: what is refused there takes nothing from the neighbours at the address.
        long own = caller.key() == null ? 0 : take("call " + caller.key(), plenty.calls(), MINUTE);
        return own > 0 ? own : take("address " + caller.address(), plenty.address(), MINUTE);
    }

    /**
     * Counts what was refused; returns the nanoseconds after which the next failure is forgiven, 0 while there is room.
     */
    public long failed(Caller caller) {
        return caller.trusted() ? 0 : wait(failures(caller.address()));
    }

    /** Counts a sign-in begun, by the browser's cookie if it has one. */
    long signIn(@Nullable String browser, String address) {
        long own = browser == null ? 0 : take("signin " + browser, plenty.signin(), MINUTE);
        return own > 0 ? own : take("arrivals " + address, plenty.arrivals(), MINUTE);
    }

    /** Counts an export. */
    long export(Caller caller) {
        String key = caller.key() == null ? caller.address() : caller.key();
        return take("export " + key, plenty.exports(), Duration.ofHours(1));
    }

    /** Does a response with that status count as a failure? A conflict does not, nor being told to wait. */
    public static boolean fails(int status) {
        return status >= 400 && status < 500 && status != 408 && status != 409 && status != 429;
    }

    /** What says so, with the time to wait. */
    public static MutableHttpResponse<?> refusal(HttpRequest<?> request, long nanos) {
        return Problems.of(
                        request,
                        429,
                        "too-many-requests",
                        "That was a lot at once. Please wait a moment and try again.")
                .header(HttpHeaders.RETRY_AFTER, Long.toString(1 + TimeUnit.NANOSECONDS.toSeconds(nanos)));
    }

    /** Where a request came from. */
    public String address(HttpRequest<?> request) {
        InetAddress peer = request.getRemoteAddress().getAddress();
        return address(peer, request.getHeaders().getAll("X-Forwarded-For"));
    }

    /** Where a request came from: the peer, or whom trusted proxies name. */
    public String address(@Nullable InetAddress peer, List<String> forwarded) {
        return peer == null ? "unknown" : proxies.client(peer, forwarded).getHostAddress();
    }

    private long take(String key, int most, Duration period) {
        return wait(bucket(key, most, period));
    }

    private static long wait(Bucket bucket) {
        return bucket.tryConsume(1)
                ? 0
                : Math.max(1, bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private Bucket failures(String address) {
        return bucket("failures " + address, plenty.failures(), MINUTE);
    }

    private Bucket bucket(String key, int most, Duration period) {
        int part = Math.max(1, most / plenty.gateways());
        return buckets.get(key, k -> Bucket.builder()
                .addLimit(limit -> limit.capacity(part).refillGreedy(part, period))
                .build());
    }
}
