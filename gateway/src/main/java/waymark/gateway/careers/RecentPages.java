package waymark.gateway.careers;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import waymark.events.CareerEvent.CareerPublished;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.careers.guide.GuideModel;
import waymark.gateway.careers.guide.PersonalFitService;
import waymark.gateway.careers.guide.RecentCareers;
import waymark.gateway.upstream.recommendation.PersonalFit;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** What belongs to one browser on pages that are otherwise the same for everybody. */
@HtmlController
@Secured(SecurityRule.IS_ANONYMOUS)
class RecentPages {
    private final PageRenderer html;
    private final CareerCache careers;
    private final PersonalFitService fits;

    RecentPages(PageRenderer html, CareerCache careers, PersonalFitService fits) {
        this.html = html;
        this.careers = careers;
        this.fits = fits;
    }

    /** The careers this browser looked at last; as a part it is empty when there are none. */
    @Get("/careers/recent")
    HttpResponse<?> recent(PageModel page, HttpRequest<?> request) {
        List<CareerPublished> looked = RecentCareers.of(request).slugs().stream()
                .map(careers::find)
                .flatMap(Optional::stream)
                .toList();
        return html.page(page.titled("Careers you looked at").in("careers"), Templates::careersRecent, looked);
    }

    /**
     * Asked for by every guide's page: remembers that this browser looked at it, and answers with how the career fits
     * whoever looks, if they have begun the quiz. Nothing else is kept of it, and nothing on the server.
     */
    @Get("/careers/{slug}/mine")
    HttpResponse<?> mine(PageModel page, HttpRequest<?> request, String slug) {
        Optional<CareerPublished> career = careers.find(slug);
        if (career.isEmpty()) {
            return HttpResponse.notFound();
        }
        MutableHttpResponse<?> response =
                page.fragment() ? own(page, slug, fits.of(request, page.visitor(), slug)) : HttpResponse.noContent();
        return response.cookie(RecentCareers.of(request).and(slug).cookie());
    }

    private MutableHttpResponse<?> own(PageModel page, String slug, PersonalFit fit) {
        return fit instanceof PersonalFit.None
                ? HttpResponse.noContent()
                : html.page(page, Templates::careersFit, new GuideModel.PersonalFitModel(slug, fit));
    }

    @Post("/careers/recent/clear")
    HttpResponse<?> clear(Form form) {
        return html.redirect(form.get("return").isEmpty() ? "/careers/recent" : form.get("return"))
                .cookie(RecentCareers.gone());
    }
}
