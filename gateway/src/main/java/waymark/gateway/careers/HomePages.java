package waymark.gateway.careers;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.careers.guide.RecentCareers;
import waymark.gateway.quiz.InstrumentCache;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.content.CareerCard;
import waymark.gateway.upstream.content.ContentClient;
import waymark.gateway.upstream.quiz.Instrument;
import waymark.gateway.upstream.recommendation.Accuracy;
import waymark.gateway.upstream.recommendation.RecommendationClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** The start page and the pages that explain Waymark itself. */
@HtmlController
@Secured(SecurityRule.IS_ANONYMOUS)
public class HomePages {
    private final PageRenderer html;
    private final ContentClient content;
    private final CareerCache careers;
    private final InstrumentCache instruments;
    private final RecommendationClient recommendation;

    HomePages(
            PageRenderer html,
            ContentClient content,
            CareerCache careers,
            InstrumentCache instruments,
            RecommendationClient recommendation) {
        this.html = html;
        this.content = content;
        this.careers = careers;
        this.instruments = instruments;
        this.recommendation = recommendation;
    }

    /**
     * The start page.
     *
     * @param instrument what the quiz begins with, if it can be told
     */
    public record HomeModel(ServiceResult<CareerCard.Categories> categories, @Nullable Instrument instrument) {}

    @Get("/")
    HttpResponse<?> home(PageModel page) {
        CareerCache.PageDependencies asking = careers.asking();
        ServiceResult<CareerCard.Categories> categories = asking.keep("categories", content::categories);
        Instrument instrument = instruments.current(asking).found().orElse(null);
        PageModel start = page.titled("Find work that fits you")
                .described("Honest career guides, a quiz whose reasons you can check, and a plan that stays yours.")
                .canonical("/");
        HomeModel model = new HomeModel(categories, instrument);
        return page.outcome().did().isEmpty()
                ? html.shared(start.shared(), asking, "/", Templates::homeIndex, model)
                : html.page(start, Templates::homeIndex, model);
    }

    /**
     * The figures of the quiz and of the model, each null while its service does not tell them.
     *
     * @param model what the model is called
     */
    public record MethodModel(
            @Nullable Instrument instrument, @Nullable String model, Accuracy.@Nullable Method method) {}

    @Get("/method")
    HttpResponse<?> method(PageModel page) {
        CareerCache.PageDependencies asking = careers.asking();
        Accuracy ranked = asking.keep("model", recommendation::accuracy).found().orElse(null);
        Instrument instrument = instruments.current(asking).found().orElse(null);
        return html.page(
                page.titled("How matching works")
                        .described("What the quiz measures, how careers are ranked, and what that cannot tell you.")
                        .canonical("/method"),
                Templates::homeMethod,
                new MethodModel(
                        instrument, ranked == null ? null : ranked.model(), ranked == null ? null : ranked.method()));
    }

    /**
     * What is kept, and for how long.
     *
     * @param recent how many careers this browser looked at
     * @param days after which answers nobody claimed are erased; null while quiz does not tell it
     */
    public record PrivacyModel(int recent, @Nullable Long days) {}

    @Get("/privacy")
    HttpResponse<?> privacy(PageModel page, HttpRequest<?> request) {
        Long days = instruments
                .all(careers.asking())
                .found()
                .map(Instrument.All::unclaimedDays)
                .orElse(null);
        return html.page(
                page.titled("Your privacy")
                        .described("What Waymark keeps, who can see it, and how to take it with you or have it erased.")
                        .canonical("/privacy"),
                Templates::homePrivacy,
                new PrivacyModel(RecentCareers.of(request).slugs().size(), days));
    }
}
