package waymark.gateway.server;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import waymark.gateway.identity.Cookies;
import waymark.gateway.identity.RequestIdentity;

/** Keeps one caller from taking what is there for all, by {@link RateLimiter}. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class RateLimitFilter implements Ordered {
    private static final String CALLER = "waymark.caller";

    private final RateLimiter limits;

    RateLimitFilter(RateLimiter limits) {
        this.limits = limits;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SESSION.order() + 10;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> limit(HttpRequest<?> request) {
        String path = request.getPath();
        long wait = 0;
        if (path.equals("/signin") || path.equals("/signup")) {
            String browser = Cookies.random(request, Cookies.VISITOR).orElse(null);
            wait = limits.signIn(browser, limits.address(request));
        } else if (path.startsWith("/api/me/export")) {
            wait = limits.export(caller(request));
        } else if (counts(request, path)) {
            RateLimiter.Caller caller = caller(request);
            request.setAttribute(CALLER, caller);
            wait = limits.call(caller);
        }
        return wait == 0 ? null : RateLimiter.refusal(request, wait);
    }

    @ResponseFilter
    void note(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (RateLimiter.fails(response.code()) && counts(request, request.getPath())) {
            // As it came: on its way to a service a request loses the headers that told who sent it.
            request.getAttribute(CALLER, RateLimiter.Caller.class).ifPresent(limits::failed);
        }
    }

    private static boolean counts(HttpRequest<?> request, String path) {
        return LocalPath.isApi(path)
                // A group's code can be guessed there without signing in.
                || path.equals("/join") && request.getParameters().contains("code")
                || request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD;
    }

    private RateLimiter.Caller caller(HttpRequest<?> request) {
        RequestIdentity access = RequestIdentity.of(request);
        String address = limits.address(request);
        if (access.visitor().signedIn()) {
            return RateLimiter.Caller.person(access.visitor().id(), address);
        }
        if (access.token() != null) {
            return RateLimiter.Caller.token(access.token(), address);
        }
        return RateLimiter.Caller.stranger(Cookies.header(request), request.getPath(), address);
    }
}
