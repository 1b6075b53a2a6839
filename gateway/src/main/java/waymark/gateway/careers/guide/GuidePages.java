package waymark.gateway.careers.guide;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.cache.FragmentedPage;
import waymark.gateway.cache.FragmentedPageCache;
import waymark.gateway.cache.PageSlot;
import waymark.gateway.cache.PersonalCache;
import waymark.gateway.identity.Visitor;
import waymark.gateway.seo.JsonLdRenderer;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.content.ContentClient;
import waymark.gateway.upstream.content.Guide;
import waymark.gateway.upstream.profile.ProfileClient;
import waymark.gateway.upstream.profile.task.StudentTask;
import waymark.gateway.upstream.profile.task.TaskClient;
import waymark.gateway.upstream.recommendation.PersonalFit;
import waymark.gateway.upstream.recommendation.RecommendationClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** One career's guide: one page for all visitors, and one in pieces for all who have signed in. */
@HtmlController
@Secured(SecurityRule.IS_ANONYMOUS)
class GuidePages {
    private final PageRenderer html;
    private final ContentClient content;
    private final RecommendationClient recommendation;
    private final CareerCache careers;
    private final JsonLdRenderer data;
    private final PersonalFitService fits;
    private final FragmentedPageCache pages;
    private final PersonalCache personal;
    private final ProfileClient profile;
    private final TaskClient tasks;

    GuidePages(
            PageRenderer html,
            ContentClient content,
            RecommendationClient recommendation,
            CareerCache careers,
            JsonLdRenderer data,
            PersonalFitService fits,
            FragmentedPageCache pages,
            PersonalCache personal,
            ProfileClient profile,
            TaskClient tasks) {
        this.html = html;
        this.content = content;
        this.recommendation = recommendation;
        this.careers = careers;
        this.data = data;
        this.fits = fits;
        this.pages = pages;
        this.personal = personal;
        this.profile = profile;
        this.tasks = tasks;
    }

    @Get("/careers/{slug}")
    HttpResponse<?> guide(PageModel page, HttpRequest<?> request, String slug) {
        FragmentedPage ready = page.visitor().signedIn() && !page.fragment() ? pages.find(address(slug)) : null;
        if (ready != null) {
            return personal(page, request, slug, ready);
        }
        CareerCache.PageDependencies asking = careers.asking();
        ServiceResult<Guide> guide = asking.keep("guide " + slug, () -> content.guide(slug));
        return guide instanceof ServiceResult.Problem<Guide> p && p.movedTo() != null
                ? html.moved(address(p.movedTo()))
                : html.show(page, guide, found -> show(page, request, asking, found));
    }

    private static String address(String slug) {
        return "/careers/" + slug;
    }

    private HttpResponse<?> show(
            PageModel frame, HttpRequest<?> request, CareerCache.PageDependencies asking, Guide guide) {
        String address = address(guide.slug());
        PageModel page = frame.titled(guide.title())
                .described(guide.summary())
                .in("careers")
                .canonical(address)
                .shared();
        GuideModel model = new GuideModel(
                guide,
                asking.keep("similar " + guide.slug(), () -> recommendation.similar(guide.slug())),
                guide.imported()
                        ? asking.keep("guides like " + guide.slug(), () -> recommendation.fullGuidesLike(guide.slug()))
                        : GuideModel.none(),
                data.of(guide),
                new PersonalFit.None(),
                null);
        if (page.isShared()) {
            // The person's own fit is filled in later, by a part of its own.
            return html.shared(page, asking, address, Templates::careersGuide, model);
        }
        if (page.fragment()) {
            PersonalFit fit = fits.of(request, page.visitor(), guide.slug());
            tell(page.visitor(), guide.slug());
            return html.page(page, Templates::careersGuide, model.fitting(fit))
                    .cookie(RecentCareers.of(request).and(guide.slug()).cookie());
        }
        FragmentedPage pieces = html.pieces(page.nobodys(address), Templates::careersGuide, model::open);
        pages.put(address, pieces, asking);
        return personal(page, request, guide.slug(), pieces);
    }

    private HttpResponse<?> personal(PageModel frame, HttpRequest<?> request, String slug, FragmentedPage pieces) {
        PageModel page = frame.in("careers");
        boolean kept = saved(page.visitor(), slug);
        tell(page.visitor(), slug);
        GuideModel.PersonalFitModel own = new GuideModel.PersonalFitModel(slug, fits.of(request, page.visitor(), slug));
        Map<PageSlot, byte[]> parts = Map.of(
                PageSlot.SAVED, html.part(all -> all.careersSaved(page, kept)),
                PageSlot.SAVE, html.part(all -> all.careersSave(page, slug, kept)),
                PageSlot.FIT, html.part(all -> all.careersFit(page, own)),
                PageSlot.FIT_LINE, html.part(all -> all.careersFitline(own)),
                PageSlot.PLAN, html.part(all -> all.careersTake(page, slug)));
        return html.joined(pieces, page, parts)
                .cookie(RecentCareers.of(request).and(slug).cookie());
    }

    /** Tells profile that the guide was opened, where that counts for a task of the person; nobody else's is told. */
    private void tell(Visitor visitor, String slug) {
        if (visitor.signedIn()
                && personal.keep(visitor.id(), "visits", tasks::visits)
                        .found()
                        .filter(StudentTask.Visits::noted)
                        .isPresent()) {
            tasks.visited(slug);
        }
    }

    /** Does the person keep this career, as far as profile says? */
    private boolean saved(Visitor visitor, String slug) {
        return personal.keep(visitor.id(), "careers", profile::careers)
                .found()
                .filter(all ->
                        all.items().stream().anyMatch(career -> career.slug().equals(slug)))
                .isPresent();
    }
}
