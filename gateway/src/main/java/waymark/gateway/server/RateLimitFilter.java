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
import java.util.Optional;
import waymark.gateway.identity.RequestIdentity;
import waymark.gateway.identity.Cookies;

/** Keeps one caller from taking what is there for all, by {@link RateLimits}. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class RateLimitFilter implements Ordered {
    private static final String CALLER = "waymark.caller";

    private final RateLimits limits;

    RateLimitFilter(RateLimits limits) {
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
        } else if (path.endsWith("/me/export") || path.equals("/account/export")) {
            wait = limits.export(caller(request));
        } else if (counts(request, path)) {
            RateLimits.Caller caller = caller(request);
            request.setAttribute(CALLER, caller);
            wait = limits.call(caller);
        }
        return wait == 0 ? null : RateLimits.refusal(request, wait);
    }

    @ResponseFilter
    void note(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (RateLimits.fails(response.code()) && counts(request, request.getPath())) {
            // As it came: on its way to a service a request loses the headers that told who sent it.
            request.getAttribute(CALLER, RateLimits.Caller.class).ifPresent(limits::failed);
        }
    }

    private static boolean counts(HttpRequest<?> request, String path) {
        return LocalPath.isApi(path)
                || request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD;
    }

    private RateLimits.Caller caller(HttpRequest<?> request) {
        RequestIdentity access = RequestIdentity.of(request);
        String address = limits.address(request);
        if (access.visitor().signedIn()) {
            return RateLimits.Caller.person(access.visitor().id(), address);
        }
        if (access.token() != null) {
            return RateLimits.Caller.token(access.token(), address);
        }
        Optional<String> browser =
                Cookies.random(request, Cookies.VISITOR).or(() -> Cookies.random(request, Cookies.SITTING));
        return browser.map(id -> RateLimits.Caller.browser(id, address))
                .orElseGet(() -> RateLimits.Caller.anybody(request.getPath(), address));
    }
}
