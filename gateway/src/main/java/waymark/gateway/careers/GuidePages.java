package waymark.gateway.careers;

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
import waymark.gateway.Answer;
import waymark.gateway.Careers;
import waymark.gateway.Html;
import waymark.gateway.Page;
import waymark.gateway.PieceCache;
import waymark.gateway.Pieces;
import waymark.gateway.Services;
import waymark.gateway.Slot;

/** One career's guide: one page for all visitors, and one in pieces for all who have signed in. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class GuidePages {
    private final Html html;
    private final Services services;
    private final Careers careers;
    private final LinkedData data;
    private final FitClient fits;
    private final PieceCache kept;

    GuidePages(Html html, Services services, Careers careers, LinkedData data, FitClient fits, PieceCache kept) {
        this.html = html;
        this.services = services;
        this.careers = careers;
        this.data = data;
        this.fits = fits;
        this.kept = kept;
    }

    static Answer<Guide> guide(Careers.Asking asking, Services services, String slug) {
        return asking.keep("guide " + slug, () -> services.get("/careers/" + slug, Guide.class));
    }

    @Get(uri = "/careers/{slug}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> guide(Page page, HttpRequest<?> request, String slug) {
        if (!slug.matches(Recent.SLUG)) {
            return html.error(page, 404, "There is no career at this address. Try the search.", List.of());
        }
        Pieces ready = page.visitor().signedIn() && !page.fragment() ? kept.find(address(slug)) : null;
        if (ready != null) {
            return personal(page, request, slug, ready);
        }
        Careers.Asking asking = careers.asking();
        return switch (guide(asking, services, slug)) {
            case Answer.Ok<Guide>(Guide guide) -> show(page, request, asking, guide);
            case Answer<Guide> other -> html.instead(page, other);
        };
    }

    private static String address(String slug) {
        return "/careers/" + slug;
    }

    private HttpResponse<?> show(Page frame, HttpRequest<?> request, Careers.Asking asking, Guide guide) {
        String address = address(guide.slug());
        Page page = frame.titled(guide.title())
                .described(guide.summary())
                .in("careers")
                .canonical(address)
                .shared();
        GuideModel model = new GuideModel(
                guide,
                similar(asking, address + "/similar"),
                guide.imported() ? similar(asking, address + "/similar?full=true&size=3") : GuideModel.none(),
                data.of(guide),
                new OwnFit.None(),
                null);
        if (page.isShared()) {
            // The person's own fit is filled in later, by a part of its own.
            return html.shared(page, asking, address, Templates::careersGuide, model);
        }
        if (page.fragment()) {
            OwnFit fit = fits.of(request, page.visitor(), guide.slug());
            return html.page(page, Templates::careersGuide, model.fitting(fit))
                    .cookie(Recent.of(request).and(guide.slug()).cookie());
        }
        Pieces pieces = html.pieces(page.nobodys(address), Templates::careersGuide, model::open);
        kept.put(address, pieces, asking);
        return personal(page, request, guide.slug(), pieces);
    }

    private HttpResponse<?> personal(Page frame, HttpRequest<?> request, String slug, Pieces pieces) {
        Page page = frame.in("careers");
        OwnFitModel own = new OwnFitModel(slug, fits.of(request, page.visitor(), slug));
        Map<Slot, byte[]> parts = Map.of(
                Slot.NAV, html.part(all -> all.partsNav(page)),
                Slot.WHO, html.part(all -> all.partsWho(page)),
                Slot.SAVED, html.part(all -> all.careersSaved(page)),
                Slot.SAVE, html.part(all -> all.careersSave(page, slug)),
                Slot.FIT, html.part(all -> all.careersFit(page, own)),
                Slot.PLAN, html.part(all -> all.careersTake(page, slug)));
        return html.joined(pieces, parts).cookie(Recent.of(request).and(slug).cookie());
    }

    private Answer<CareerCard.SimilarOnes> similar(Careers.Asking asking, String question) {
        return asking.keep(question, () -> services.get(question, CareerCard.SimilarOnes.class));
    }
}
