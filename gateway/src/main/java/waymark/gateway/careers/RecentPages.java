package waymark.gateway.careers;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import waymark.events.CareerEvent.CareerPublished;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.careers.guide.GuideModel;
import waymark.gateway.careers.guide.PersonalFitService;
import waymark.gateway.careers.guide.RecentCareers;
import waymark.gateway.identity.Cookies;
import waymark.gateway.upstream.quiz.QuizClient;
import waymark.gateway.upstream.quiz.Sitting;
import waymark.gateway.upstream.recommendation.PersonalFit;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** What belongs to one browser on pages that are otherwise the same for everybody. */
@HtmlController
@Secured(SecurityRule.IS_ANONYMOUS)
public class RecentPages {
    private final PageRenderer html;
    private final CareerCache careers;
    private final PersonalFitService fits;
    private final QuizClient quiz;

    RecentPages(PageRenderer html, CareerCache careers, PersonalFitService fits, QuizClient quiz) {
        this.html = html;
        this.careers = careers;
        this.fits = fits;
        this.quiz = quiz;
    }

    /**
     * What this browser was shown.
     *
     * @param careers those it looked at last
     * @param sitting its quiz, where the start page asks for it; null if there is none or nobody knows
     */
    public record RecentModel(List<CareerPublished> careers, @Nullable Sitting sitting) {}

    /**
     * The careers this browser looked at last; as a part it is empty when there are none.
     *
     * @param begin is it the start page that asks, which also offers to go on with the quiz?
     */
    @Get("/careers/recent{?begin}")
    HttpResponse<?> recent(PageModel page, HttpRequest<?> request, @QueryValue @Nullable String begin) {
        List<CareerPublished> looked = RecentCareers.of(request).slugs().stream()
                .map(careers::find)
                .flatMap(Optional::stream)
                .toList();
        Sitting sitting = begin == null
                ? null
                : Cookies.sitting(request)
                        .flatMap(id -> quiz.sitting(id).found())
                        .orElse(null);
        return html.page(
                page.titled("Careers you looked at").in("careers"),
                Templates::careersRecent,
                new RecentModel(looked, sitting));
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
