package waymark.gateway.careers.guide;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Map;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.cache.PageFragmentCache;
import waymark.gateway.cache.PageFragments;
import waymark.gateway.cache.PageSlot;
import waymark.gateway.careers.RecentCareers;
import waymark.gateway.seo.JsonLd;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.content.CareerCard;
import waymark.gateway.upstream.content.Guide;
import waymark.gateway.upstream.recommendation.PersonalFit;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** One career's guide: one page for all visitors, and one in pieces for all who have signed in. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
public class GuidePages {
    private final PageRenderer html;
    private final ServiceCalls services;
    private final CareerCache careers;
    private final JsonLd data;
    private final FitClient fits;
    private final PageFragmentCache kept;

    GuidePages(
            PageRenderer html,
            ServiceCalls services,
            CareerCache careers,
            JsonLd data,
            FitClient fits,
            PageFragmentCache kept) {
        this.html = html;
        this.services = services;
        this.careers = careers;
        this.data = data;
        this.fits = fits;
        this.kept = kept;
    }

    public static ServiceResult<Guide> guide(CareerCache.PageDependencies asking, ServiceCalls services, String slug) {
        return asking.keep("guide " + slug, () -> services.get("/careers/" + slug, Guide.class));
    }

    @Get(uri = "/careers/{slug}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> guide(PageModel page, HttpRequest<?> request, String slug) {
        if (!slug.matches(RecentCareers.SLUG)) {
            return html.error(page, 404, "There is no career at this address. Try the search.", List.of());
        }
        PageFragments ready = page.visitor().signedIn() && !page.fragment() ? kept.find(address(slug)) : null;
        if (ready != null) {
            return personal(page, request, slug, ready);
        }
        CareerCache.PageDependencies asking = careers.asking();
        return switch (guide(asking, services, slug)) {
            case ServiceResult.Ok<Guide>(Guide guide) -> show(page, request, asking, guide);
            case ServiceResult<Guide> other -> html.errorPage(page, other);
        };
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
                similar(asking, address + "/similar"),
                guide.imported() ? similar(asking, address + "/similar?full=true&size=3") : GuideModel.none(),
                data.of(guide),
                new PersonalFit.None(),
                null);
        if (page.isShared()) {
            // The person's own fit is filled in later, by a part of its own.
            return html.shared(page, asking, address, Templates::careersGuide, model);
        }
        if (page.fragment()) {
            PersonalFit fit = fits.of(request, page.visitor(), guide.slug());
            return html.page(page, Templates::careersGuide, model.fitting(fit))
                    .cookie(RecentCareers.of(request).and(guide.slug()).cookie());
        }
        PageFragments pieces = html.pieces(page.nobodys(address), Templates::careersGuide, model::open);
        kept.put(address, pieces, asking);
        return personal(page, request, guide.slug(), pieces);
    }

    private HttpResponse<?> personal(PageModel frame, HttpRequest<?> request, String slug, PageFragments pieces) {
        PageModel page = frame.in("careers");
        PersonalFitModel own = new PersonalFitModel(slug, fits.of(request, page.visitor(), slug));
        Map<PageSlot, byte[]> parts = Map.of(
                PageSlot.NAV, html.part(all -> all.partsNav(page)),
                PageSlot.WHO, html.part(all -> all.partsWho(page)),
                PageSlot.SAVED, html.part(all -> all.careersSaved(page)),
                PageSlot.SAVE, html.part(all -> all.careersSave(page, slug)),
                PageSlot.FIT, html.part(all -> all.careersFit(page, own)),
                PageSlot.PLAN, html.part(all -> all.careersTake(page, slug)));
        return html.joined(pieces, parts)
                .cookie(RecentCareers.of(request).and(slug).cookie());
    }

    private ServiceResult<CareerCard.SimilarOnes> similar(CareerCache.PageDependencies asking, String question) {
        return asking.keep(question, () -> services.get(question, CareerCard.SimilarOnes.class));
    }
}
