package waymark.gateway.account;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import waymark.gateway.Html;
import waymark.gateway.Page;
import waymark.gateway.Services;

/** What a person has here, at a glance. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AccountPages {
    private final Html html;
    private final Services services;

    AccountPages(Html html, Services services) {
        this.html = html;
        this.services = services;
    }

    @Get(uri = "/account", produces = MediaType.TEXT_HTML)
    HttpResponse<?> overview(Page page) {
        return html.page(
                page.titled("My Waymark").in("account"),
                Templates::accountOverview,
                new OverviewModel(services.get("/me/overview", Overview.class)));
    }
}
