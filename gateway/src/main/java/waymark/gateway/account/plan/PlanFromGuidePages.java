package waymark.gateway.account.plan;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.upstream.profile.Plan;
import waymark.gateway.upstream.profile.ProfileClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** Takes a guide's steps over into the plan. */
@HtmlController("/account/plan/from")
class PlanFromGuidePages {
    private final PageRenderer html;
    private final ProfileClient profile;
    private final CareerCache careers;

    PlanFromGuidePages(PageRenderer html, ProfileClient profile, CareerCache careers) {
        this.html = html;
        this.profile = profile;
        this.careers = careers;
    }

    /** The steps before they are taken over. Who had to sign in first lands here. */
    @Get("/{slug}")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> look(PageModel page, String slug) {
        return careers.find(slug)
                .<HttpResponse<?>>map(career -> html.page(
                        page.titled("Steps to " + career.title()).in("account"), Templates::accountSteps, career))
                .orElseGet(() -> html.error(page, 404, "There is no guide for this career.", List.of()));
    }

    @Post("/{slug}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> add(PageModel page, Form form, String slug) {
        if (!page.visitor().signedIn()) {
            return html.redirect("/signin?plan=" + slug);
        }
        List<Plan.Item> before = profile.plan().found().map(Plan::items).orElse(List.of());
        return html.show(
                page,
                profile.addGuide(slug),
                plan -> html.done(
                        "/account/plan?did=" + (plan.items().equals(before) ? "there" : "steps") + "&at=" + slug),
                refused -> look(refused, slug));
    }

    /** The same for a career chosen from a list. */
    @Post
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> addChosen(PageModel page, Form form) {
        return add(page, form, form.get("slug"));
    }
}
