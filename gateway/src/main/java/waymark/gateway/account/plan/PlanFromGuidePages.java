package waymark.gateway.account.plan;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.upstream.Routes;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** Takes a guide's steps over into the plan. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class PlanFromGuidePages {
    private final PageRenderer html;
    private final ServiceCalls services;
    private final CareerCache careers;

    PlanFromGuidePages(PageRenderer html, ServiceCalls services, CareerCache careers) {
        this.html = html;
        this.services = services;
        this.careers = careers;
    }

    /** The steps before they are taken over. Who had to sign in first lands here. */
    @Get(uri = "/account/plan/from/{slug}", produces = MediaType.TEXT_HTML)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> look(PageModel page, String slug) {
        return careers.find(slug)
                .<HttpResponse<?>>map(career -> html.page(
                        page.titled("Steps to " + career.title()).in("account"), Templates::accountSteps, career))
                .orElseGet(() -> unknown(page));
    }

    @Post(
            uri = "/account/plan/from/{slug}",
            consumes = MediaType.APPLICATION_FORM_URLENCODED,
            produces = MediaType.TEXT_HTML)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> add(PageModel page, Form form, String slug) {
        if (Routes.find("POST", "/me/plan/from/" + slug).isEmpty()) {
            return unknown(page);
        }
        if (!page.visitor().signedIn()) {
            return html.redirect("/signin?return=/account/plan/from/" + slug);
        }
        ServiceResult<Void> done = services.post("/me/plan/from/" + slug, null, Void.class);
        return done instanceof ServiceResult.Ok<Void>
                ? html.redirect("/account/plan?did=steps")
                : html.errorPage(page, done);
    }

    /** The same for a career chosen from a list. */
    @Post(uri = "/account/plan/from", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> addChosen(PageModel page, Form form) {
        return add(page, form, form.get("slug"));
    }

    private HttpResponse<?> unknown(PageModel page) {
        return html.error(page, 404, "There is no guide for this career.", List.of());
    }
}
