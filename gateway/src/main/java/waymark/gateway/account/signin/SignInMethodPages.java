package waymark.gateway.account.signin;

import com.mongodb.MongoException;
import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.regex.Pattern;
import waymark.gateway.signin.SignInService;
import waymark.gateway.signin.keycloak.KeycloakDown;
import waymark.gateway.upstream.profile.people.SignInMethodClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** How somebody signs in, with the ways to Keycloak's pages that change it and back. */
@HtmlController("/account/sign-in")
@Secured(SecurityRule.IS_AUTHENTICATED)
public class SignInMethodPages {
    private static final String HERE = "/account/sign-in";
    private static final String AWAY =
            "The sign-in server does not answer, so this can be neither shown nor changed right now. "
                    + "Nothing was changed. Please try again in a minute.";
    private static final Pattern ID = Pattern.compile("[\\w-]{1,64}");

    private final PageRenderer html;
    private final SignInMethodClient methods;
    private final SignInService signIn;

    SignInMethodPages(PageRenderer html, SignInMethodClient methods, SignInService signIn) {
        this.html = html;
        this.methods = methods;
        this.signIn = signIn;
    }

    @Get
    HttpResponse<?> show(PageModel page) {
        var own = methods.own();
        return own.down()
                ? away(page)
                : html.show(page.titled("Signing in").in("account"), Templates::accountSignin, own);
    }

    @Get("/change/{what}")
    HttpResponse<?> change(HttpRequest<?> request, PageModel page, String what) {
        return SignInChange.of(what)
                .<HttpResponse<?>>map(change -> sent(request, page, change.action(), change.path()))
                .orElseGet(() -> nothing(page));
    }

    /** Keycloak asks before it removes it, and knows whose it is. */
    @Get("/remove/{way}")
    HttpResponse<?> remove(HttpRequest<?> request, PageModel page, String way) {
        return ID.matcher(way).matches() ? sent(request, page, "delete_credential:" + way, "removed") : nothing(page);
    }

    private HttpResponse<?> sent(HttpRequest<?> request, PageModel page, String action, String did) {
        try {
            return signIn.change(request, action, HERE + "?did=" + did);
        } catch (KeycloakDown | MongoException e) {
            return away(page);
        }
    }

    private HttpResponse<?> away(PageModel page) {
        return html.error(page, 503, AWAY, List.of());
    }

    private HttpResponse<?> nothing(PageModel page) {
        return html.error(page, 404, "There is nothing at this address.", List.of());
    }
}
