package waymark.gateway.results;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.CookieValue;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import waymark.gateway.identity.Cookies;
import waymark.gateway.upstream.recommendation.Match;
import waymark.gateway.upstream.recommendation.RecommendationClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** Why one career fits as it does, and how often such fits are right. */
@HtmlController
@Secured(SecurityRule.IS_ANONYMOUS)
public class FitPages {
    private final PageRenderer html;
    private final RecommendationClient recommendation;
    private final OpinionService opinions;
    private final KeptResultsService keptResults;

    FitPages(
            PageRenderer html,
            RecommendationClient recommendation,
            OpinionService opinions,
            KeptResultsService keptResults) {
        this.html = html;
        this.recommendation = recommendation;
        this.opinions = opinions;
        this.keptResults = keptResults;
    }

    /**
     * The whole sum of one career's fit.
     *
     * @param base address of the results it belongs to
     * @param kept does the person keep the career?
     */
    public record FitModel(Match match, String base, boolean kept) {
        /** What is shown adds up. */
        public RoundedSum sum() {
            return RoundedSum.of(match);
        }
    }

    @Get("/results/fit/{slug}")
    HttpResponse<?> fit(PageModel page, String slug, @CookieValue(Cookies.SITTING) @Nullable String cookie) {
        return cookie == null
                ? html.redirect(keptResults.instead(page, "/fit/" + slug))
                : fit(page, cookie, slug, "/results");
    }

    @Get("/results/{id}/fit/{slug}")
    HttpResponse<?> fitOf(PageModel page, String id, String slug) {
        return fit(page, id, slug, "/results/" + id);
    }

    private HttpResponse<?> fit(PageModel page, String id, String slug, String base) {
        return html.show(
                page,
                recommendation.fit(id, slug),
                match -> html.page(
                        page.titled(match.title() + ": does it fit you?").in("quiz"),
                        Templates::resultsFit,
                        new FitModel(match, base, opinions.keeps(page, slug))));
    }

    @Get("/accuracy")
    HttpResponse<?> accuracy(PageModel page) {
        return html.page(
                page.titled("How accurate matching is")
                        .described("How often people like what Waymark ranks high, counted live.")
                        .canonical("/accuracy"),
                Templates::resultsAccuracy,
                recommendation.accuracy());
    }
}
