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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import waymark.gateway.Answer;
import waymark.gateway.Careers;
import waymark.gateway.Html;
import waymark.gateway.Page;
import waymark.gateway.Services;

/** One career's guide. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class GuidePages {
    private final Html html;
    private final Services services;
    private final Careers careers;
    private final LinkedData data;
    private final FitClient fits;

    GuidePages(Html html, Services services, Careers careers, LinkedData data, FitClient fits) {
        this.html = html;
        this.services = services;
        this.careers = careers;
        this.data = data;
        this.fits = fits;
    }

    static Answer<Guide> guide(Careers.Asking asking, Services services, String slug) {
        return asking.keep("guide " + slug, () -> services.get("/careers/" + slug, Guide.class));
    }

    @Get(uri = "/careers/{slug}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> guide(Page page, HttpRequest<?> request, String slug)
            throws ExecutionException, InterruptedException {
        if (!slug.matches(Recent.SLUG)) {
            return html.error(page, 404, "There is no career at this address. Try the search.", List.of());
        }
        Careers.Asking asking = careers.asking();
        return switch (guide(asking, services, slug)) {
            case Answer.Ok<Guide>(Guide guide) -> show(page, request, asking, guide);
            case Answer<Guide> other -> html.instead(page, other);
        };
    }

    private HttpResponse<?> show(Page frame, HttpRequest<?> request, Careers.Asking asking, Guide guide)
            throws ExecutionException, InterruptedException {
        String address = "/careers/" + guide.slug();
        Page page = frame.titled(guide.title())
                .described(guide.summary())
                .in("careers")
                .canonical(address)
                .shared();
        // On the page that everybody gets, the person's own fit is filled in later, by a part of its own.
        Future<OwnFit> fit =
                page.isShared() ? null : services.later(() -> fits.of(request, page.visitor(), guide.slug()));
        GuideModel model = new GuideModel(
                guide,
                similar(asking, address + "/similar"),
                guide.imported() ? similar(asking, address + "/similar?full=true&size=1") : GuideModel.none(),
                data.of(guide),
                fit == null ? new OwnFit.None() : fit.get());
        if (page.isShared()) {
            return html.shared(page, asking, address, Templates::careersGuide, model);
        }
        return html.page(page, Templates::careersGuide, model)
                .cookie(Recent.of(request).and(guide.slug()).cookie());
    }

    private Answer<CareerCard.SimilarOnes> similar(Careers.Asking asking, String question) {
        return asking.keep(question, () -> services.get(question, CareerCard.SimilarOnes.class));
    }
}
