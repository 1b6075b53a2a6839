package waymark.gateway.signin.session;

import com.mongodb.MongoException;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.edge.Problem;
import waymark.edge.RandomIds;
import waymark.gateway.identity.Cookies;
import waymark.gateway.identity.RequestIdentity;
import waymark.gateway.identity.Visitor;
import waymark.gateway.signin.keycloak.KeycloakDown;
import waymark.gateway.signin.keycloak.TokenSet;
import waymark.gateway.web.form.CsrfTokenService;

/** Finds out who asks: by session cookie, or, under {@code /api}, by the caller's own bearer token. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public class SessionFilter implements Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(SessionFilter.class);
    private static final String NEW_BROWSER = "waymark.browser.new";
    private static final String ENDED = "waymark.session.ended";

    private final SessionService sessions;
    private final SittingClaimService sittings;
    private final CsrfTokenService csrf;
    private final ExecutorService blocking;

    SessionFilter(
            SessionService sessions,
            SittingClaimService sittings,
            CsrfTokenService csrf,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.blocking = blocking;
        this.sessions = sessions;
        this.sittings = sittings;
        this.csrf = csrf;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SESSION.order();
    }

    /** A session read a moment ago is known on the event loop; only what must be read or asked for takes a thread. */
    @RequestFilter
    @Nullable
    CompletionStage<Optional<HttpResponse<?>>> enter(HttpRequest<?> request) {
        String path = request.getPath();
        if (path.startsWith("/assets/")) {
            return null;
        }
        boolean api = path.startsWith("/api/");
        Optional<String> bearer = request.getHeaders().getAuthorization().filter(a -> a.startsWith("Bearer "));
        if (bearer.isPresent() && api) {
            RequestIdentity.bearer(bearer.get().substring(7).strip()).on(request);
            return null;
        }
        Optional<String> cookie = Cookies.random(request, Cookies.SESSION);
        if (cookie.isEmpty()) {
            if (!api) {
                stranger(browser(request)).on(request);
            }
            return null;
        }
        SessionService.OpenSession recent = sessions.recent(cookie.get());
        if (recent != null && (!usesSitting(path) || sittings.settled(recent, Cookies.sitting(request)))) {
            signedIn(recent, cookie.get(), api).on(request);
            return null;
        }
        Supplier<Optional<HttpResponse<?>>> reading = () -> {
            member(request, cookie.get(), api).on(request);
            return Optional.empty();
        };
        return CompletableFuture.supplyAsync(PropagatedContext.getOrEmpty().wrap(reading), blocking);
    }

    /** Scripts send no token with what they only read, so under {@code /api} none is made. */
    private RequestIdentity signedIn(SessionService.OpenSession live, String cookie, boolean api) {
        TokenSet grant = live.grant();
        Visitor visitor = new Visitor(grant.person(), grant.name(), grant.roles(), api ? "" : csrf.token(cookie));
        return new RequestIdentity(visitor, grant.access(), cookie);
    }

    private RequestIdentity member(HttpRequest<?> request, String cookie, boolean api) {
        try {
            Optional<SessionService.OpenSession> live = sessions.find(cookie);
            if (live.isEmpty()) {
                request.setAttribute(ENDED, true);
                return stranger(browser(request));
            }
            sittings.claimLater(live.get());
            if (usesSitting(request.getPath())) {
                sittings.claimBegun(live.get(), Cookies.sitting(request));
            }
            return signedIn(live.get(), cookie, api);
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

    private RequestIdentity stranger(String binding) {
        return new RequestIdentity(Visitor.stranger(csrf.token(binding)), null, binding);
    }

    /** The random value this browser is known by, new if it has none yet. */
    public static String browser(HttpRequest<?> request) {
        return Cookies.random(request, Cookies.VISITOR)
                .or(() -> request.getAttribute(NEW_BROWSER, String.class))
                .orElseGet(() -> {
                    String fresh = RandomIds.random();
                    request.setAttribute(NEW_BROWSER, fresh);
                    return fresh;
                });
    }

    public static Cookie browserCookie(String browser) {
        return Cookies.of(Cookies.VISITOR, browser, Duration.ofDays(90));
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
