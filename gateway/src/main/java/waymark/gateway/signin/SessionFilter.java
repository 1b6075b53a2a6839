package waymark.gateway.signin;

import com.mongodb.MongoException;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.edge.Ids;
import waymark.edge.Problem;
import waymark.gateway.Access;
import waymark.gateway.Cookies;
import waymark.gateway.Csrf;
import waymark.gateway.Visitor;

/** Finds out who asks: by session cookie, or, under {@code /api}, by the caller's own bearer token. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class SessionFilter implements Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(SessionFilter.class);
    private static final String NEW_BROWSER = "waymark.browser.new";
    private static final String ENDED = "waymark.session.ended";

    private final Sessions sessions;
    private final Sittings sittings;
    private final Csrf csrf;

    SessionFilter(Sessions sessions, Sittings sittings, Csrf csrf) {
        this.sessions = sessions;
        this.sittings = sittings;
        this.csrf = csrf;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SESSION.order();
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void enter(HttpRequest<?> request) {
        if (request.getPath().startsWith("/assets/")) {
            return;
        }
        Optional<String> bearer = request.getHeaders().getAuthorization().filter(a -> a.startsWith("Bearer "));
        if (bearer.isPresent() && request.getPath().startsWith("/api/")) {
            Access.bearer(bearer.get().substring(7).strip()).on(request);
            return;
        }
        Optional<String> cookie = cookie(request, Cookies.SESSION);
        (cookie.isPresent() ? member(request, cookie.get()) : stranger(browser(request))).on(request);
    }

    private Access member(HttpRequest<?> request, String cookie) {
        try {
            Optional<Sessions.Live> live = sessions.find(cookie);
            if (live.isEmpty()) {
                request.setAttribute(ENDED, true);
                return stranger(browser(request));
            }
            Grant grant = live.get().grant();
            Visitor visitor = new Visitor(grant.person(), grant.name(), grant.roles(), csrf.token(cookie));
            sittings.claimLater(live.get());
            if (usesSitting(request.getPath())) {
                sittings.claimBegun(live.get(), Cookies.sitting(request));
            }
            return new Access(visitor, grant.access(), cookie);
        } catch (KeycloakDown | MongoException e) {
            // The rest of the portal still works; the cookie is kept for when this does again.
            LOG.warn("A session could not be read or renewed: {}", e.toString());
            return stranger(cookie);
        }
    }

    /** Pages where it matters whose the sitting is; the others need not wait for the quiz. */
    private static boolean usesSitting(String path) {
        return path.startsWith("/quiz") || path.startsWith("/results") || path.startsWith("/account");
    }

    private Access stranger(String binding) {
        return new Access(Visitor.stranger(csrf.token(binding)), null, binding);
    }

    /** The random value this browser is known by, new if it has none yet. */
    static String browser(HttpRequest<?> request) {
        return cookie(request, Cookies.VISITOR)
                .or(() -> request.getAttribute(NEW_BROWSER, String.class))
                .orElseGet(() -> {
                    String fresh = Ids.random();
                    request.setAttribute(NEW_BROWSER, fresh);
                    return fresh;
                });
    }

    static Cookie browserCookie(String browser) {
        return Cookies.of(Cookies.VISITOR, browser, Duration.ofDays(90));
    }

    static Optional<String> cookie(HttpRequest<?> request, String name) {
        return request.getCookies().findCookie(name).map(Cookie::getValue).filter(v -> v.matches("[A-Za-z0-9_-]{43}"));
    }

    @ResponseFilter
    void leave(HttpRequest<?> request, MutableHttpResponse<?> response) {
        @Nullable String fresh = request.getAttribute(NEW_BROWSER, String.class).orElse(null);
        boolean page = !request.getPath().startsWith("/api")
                && response.getContentType()
                        .map(type -> type.matches(MediaType.TEXT_HTML_TYPE)
                                || type.getName().equals(Problem.MEDIA_TYPE))
                        .orElse(true);
        boolean shared = response.header(HttpHeaders.CACHE_CONTROL) != null
                && response.header(HttpHeaders.CACHE_CONTROL).startsWith("public");
        if (fresh != null
                && page
                && !shared
                && response.getCookies().findCookie(Cookies.VISITOR).isEmpty()) {
            response.cookie(browserCookie(fresh));
        }
        if (request.getAttribute(ENDED).isPresent()
                && response.getCookies().findCookie(Cookies.SESSION).isEmpty()) {
            response.cookie(Cookies.gone(Cookies.SESSION));
        }
    }
}
