package waymark.gateway.account.privacy;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import waymark.gateway.upstream.profile.ProfileClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** A person has it checked that nothing was removed from the log of who looked, or altered in it. */
@HtmlController
@Secured(SecurityRule.IS_AUTHENTICATED)
class AccessLogPages {
    private final PageRenderer html;
    private final ProfileClient profile;

    AccessLogPages(PageRenderer html, ProfileClient profile) {
        this.html = html;
        this.profile = profile;
    }

    @Get("/account/privacy/log")
    HttpResponse<?> check(PageModel page) {
        return html.show(
                page.titled("Is my access log intact?").in("account"),
                Templates::accountAccesslog,
                profile.checkAccessLog());
    }
}
