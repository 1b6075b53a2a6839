package waymark.gateway.signin;

import com.mongodb.MongoException;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.server.LocalPath;
import waymark.gateway.server.RateLimiter;
import waymark.gateway.signin.keycloak.KeycloakClient.Purpose;
import waymark.gateway.signin.keycloak.KeycloakDown;
import waymark.gateway.signin.keycloak.SignInAttempt;
import waymark.gateway.signin.keycloak.SignInAttemptStore;
import waymark.gateway.signin.keycloak.SignInRefused;
import waymark.gateway.signin.session.SessionCipher;
import waymark.gateway.signin.session.SessionFilter;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.CsrfTokenService;

/** Signing in and up: to Keycloak and back. */
@HtmlController
@Secured(SecurityRule.IS_ANONYMOUS)
class SignInPages {
    private static final Logger LOG = LoggerFactory.getLogger(SignInPages.class);
    /** What Keycloak also says when its own page was left open for too long. */
    private static final Set<String> PASSING = Set.of("temporarily_unavailable", "login_required");

    private final SignInService service;
    private final SignInAttemptStore attempts;
    private final SignInCallbackService arrival;
    private final PageRenderer html;
    private final CsrfTokenService csrf;
    private final RateLimiter limits;
    private final CareerCache careers;

    SignInPages(
            SignInService service,
            SignInAttemptStore attempts,
            SignInCallbackService arrival,
            PageRenderer html,
            CsrfTokenService csrf,
            RateLimiter limits,
            CareerCache careers) {
        this.csrf = csrf;
        this.limits = limits;
        this.careers = careers;
        this.service = service;
        this.attempts = attempts;
        this.arrival = arrival;
        this.html = html;
    }

    @Get("/signin")
    HttpResponse<?> signIn(HttpRequest<?> request, PageModel page, @Nullable @QueryValue("return") String back) {
        return arrive(request, page, back, new Purpose.SignIn());
    }

    @Get("/signup")
    HttpResponse<?> signUp(HttpRequest<?> request, PageModel page, @Nullable @QueryValue("return") String back) {
        return arrive(request, page, back, new Purpose.SignUp());
    }

    private HttpResponse<?> arrive(HttpRequest<?> request, PageModel page, @Nullable String back, Purpose purpose) {
        Optional<ClickedAction> named = ClickedAction.named(request, home(back));
        String next = named.map(ClickedAction::question).orElseGet(() -> home(back));
        if (page.visitor().signedIn()) {
            return html.redirect(next.isEmpty() ? Workplace.of(page.visitor().roles()) : next);
        }
        if (named.isPresent() && !request.getParameters().contains(SignInReasonModel.AGREED)) {
            return html.page(
                    page.titled("An account keeps it for you"),
                    Templates::signinReason,
                    SignInReasonModel.of(named.get(), careers));
        }
        String clicked = named.filter(
                        action -> ClickedAction.here(request, page.site().address()))
                .map(ClickedAction::kept)
                .orElse(null);
        return begin(request, page, new SignInService.Begun(next, clicked, false), purpose);
    }

    private HttpResponse<?> begin(HttpRequest<?> request, PageModel page, SignInService.Begun begun, Purpose purpose) {
        try {
            return service.begin(request, begun, purpose);
        } catch (KeycloakDown | MongoException e) {
            LOG.warn("Nobody can sign in: {}", e.getMessage());
            return resting(page);
        }
    }

    /**
     * Whoever comes back with what they were sent away with is let in however many others do: their password was
     * accepted.
     */
    @Get("/signin/callback")
    HttpResponse<?> callback(HttpRequest<?> request, PageModel page) {
        Answered answered = answered(request, page);
        long wait = answered.failed()
                ? limits.failed(RateLimiter.Caller.anybody(request.getPath(), limits.address(request)))
                : 0;
        return wait > 0 ? RateLimiter.refusal(request, wait) : answered.page();
    }

    /** A page, and whether it tells of a sign-in that failed. */
    private record Answered(HttpResponse<?> page, boolean failed) {}

    private Answered answered(HttpRequest<?> request, PageModel page) {
        try {
            AuthorizationResponse response =
                    AuthorizationResponse.parse(URI.create(page.site().address() + page.path()));
            String browser = SessionFilter.browser(request);
            String state =
                    response.getState() == null ? null : response.getState().getValue();
            Optional<SignInAttempt> attempt = csrf.valid(state, browser)
                    ? attempts.take(SessionCipher.hash(state), SessionCipher.hash(browser))
                    : Optional.empty();
            if (attempt.isEmpty()) {
                return new Answered(again(page, "This sign-in was finished before, or took too long."), true);
            }
            if (!response.indicatesSuccess()) {
                String code = response.toErrorResponse().getErrorObject().getCode();
                return new Answered(refused(request, page, attempt.get(), code), false);
            }
            return new Answered(arrival.arrive(request, response.toSuccessResponse(), attempt.get()), false);
        } catch (ParseException | SignInRefused e) {
            LOG.warn("Sign-in refused: {}", e.getMessage());
            return new Answered(again(page, "Signing in did not work."), true);
        } catch (KeycloakDown | MongoException e) {
            LOG.warn("Nobody can sign in: {}", e.getMessage());
            return new Answered(resting(page), false);
        }
    }

    /** Keycloak said no: what may pass by itself is tried once more, for a second answer may be the same for ever. */
    private HttpResponse<?> refused(HttpRequest<?> request, PageModel page, SignInAttempt attempt, String error) {
        LOG.info("Keycloak: {}", error);
        if ("access_denied".equals(error)) {
            return html.redirect(open(ClickedAction.of(attempt.clicked())
                    .map(ClickedAction::back)
                    .filter(there -> !there.isEmpty())
                    .orElse(attempt.back())));
        }
        return attempt.first() && PASSING.contains(error)
                ? begin(
                        request,
                        page,
                        new SignInService.Begun(attempt.back(), attempt.clicked(), true),
                        new Purpose.SignIn())
                : again(page, "Signing in did not work.");
    }

    /** The path if it opens without signing in; else the person who just declined to would be sent to do it again. */
    private static String open(String back) {
        return back.isEmpty() || back.matches("/(account|admin|counselor)([/?#].*)?") ? "/" : back;
    }

    private MutableHttpResponse<?> again(PageModel page, String why) {
        return html.error(page, 400, why + " Please start again from the sign-in link.", List.of());
    }

    private MutableHttpResponse<?> resting(PageModel page) {
        return html.error(
                page,
                503,
                "Signing in is resting for a moment. Careers and the quiz work without it; please try again soon.",
                List.of());
    }

    /** Where to go afterwards; empty from the start page or from nowhere, for then it depends on who it is. */
    private static String home(@Nullable String back) {
        String path = LocalPath.orHome(back);
        return path.equals("/") || path.startsWith("/sign") ? "" : path;
    }
}
