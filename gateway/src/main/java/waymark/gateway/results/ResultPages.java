package waymark.gateway.results;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.CookieValue;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import waymark.gateway.cache.FragmentedPage;
import waymark.gateway.cache.PageSlot;
import waymark.gateway.cache.PageSlotPositions;
import waymark.gateway.identity.Cookies;
import waymark.gateway.results.ResultCache.Kept;
import waymark.gateway.results.ResultCache.Key;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.Tagged;
import waymark.gateway.upstream.quiz.AssessmentResult;
import waymark.gateway.upstream.quiz.QuizClient;
import waymark.gateway.upstream.recommendation.Match;
import waymark.gateway.upstream.recommendation.MatchQuery;
import waymark.gateway.upstream.recommendation.RecommendationClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** Results of an assessment. Without an id in the address the cookie's sitting is meant. */
@HtmlController
@Secured(SecurityRule.IS_ANONYMOUS)
public class ResultPages {
    private static final MatchQuery FIRST = new MatchQuery(0, null, false, true);

    private final PageRenderer html;
    private final QuizClient quiz;
    private final RecommendationClient recommendation;
    private final ResultCache cache;

    ResultPages(PageRenderer html, QuizClient quiz, RecommendationClient recommendation, ResultCache cache) {
        this.html = html;
        this.quiz = quiz;
        this.recommendation = recommendation;
        this.cache = cache;
    }

    /**
     * The whole sum of one career's fit.
     *
     * @param base address of the results it belongs to
     */
    public record FitModel(Match match, String base) {}

    @Get("/results")
    HttpResponse<?> mine(PageModel page, @CookieValue(Cookies.SITTING) @Nullable String cookie) {
        return cookie == null ? html.redirect("/quiz") : show(page, cookie, "/results");
    }

    @Get("/results/{id}")
    HttpResponse<?> one(PageModel page, String id) {
        return show(page, id, "/results/" + id);
    }

    private HttpResponse<?> show(PageModel frame, String id, String base) {
        PageModel page = titled(frame);
        Key key = new Key(id, base, FIRST, page.fragment());
        Kept kept = cache.find(key);
        CompletionStage<ServiceResult<Tagged<Match.Matches>>> asked =
                matchesSince(kept == null ? null : kept.matches(), key);
        ServiceResult<Tagged<AssessmentResult>> assessment = assessment(kept == null ? null : kept.assessment(), id);
        if (assessment.status() == 404) {
            return html.redirect("/quiz"); // there is nothing to wait for
        }
        ServiceResult<Tagged<Match.Matches>> matches =
                asked.toCompletableFuture().join();
        if (kept != null && Tagged.unchanged(assessment) && Tagged.unchanged(matches)) {
            return joined(kept.pieces(), page);
        }
        // Where one of the two has changed the other one is needed as well.
        ServiceResult<Tagged<AssessmentResult>> scored =
                Tagged.unchanged(assessment) ? assessment(null, id) : assessment;
        ServiceResult<Tagged<Match.Matches>> ranked = Tagged.unchanged(matches) ? matches(null, key) : matches;
        return html.show(page, scored, found -> made(page, key, found, ranked));
    }

    private HttpResponse<?> made(
            PageModel page,
            Key key,
            Tagged<AssessmentResult> assessment,
            ServiceResult<Tagged<Match.Matches>> matches) {
        String ranked = matches.found().map(Tagged::tag).orElse(null);
        ResultsModel model = new ResultsModel(
                assessment.value(), new MatchListModel(matches.map(Tagged::value), key.base(), FIRST, 0, null), null);
        return assessment.tag() == null || ranked == null
                ? html.page(page, Templates::resultsIndex, model)
                : kept(page, key, assessment.tag(), ranked, Templates::resultsIndex, model::open);
    }

    /** Puts a page together, keeps it without what is the visitor's, and shows it with that. */
    private <M> HttpResponse<?> kept(
            PageModel page,
            Key key,
            @Nullable String assessment,
            String matches,
            PageRenderer.Template<M> template,
            Function<PageSlotPositions, M> model) {
        PageModel nobodys = page.nobodys(key.base());
        FragmentedPage pieces = html.pieces(key.fragment() ? nobodys.part() : nobodys, template, model);
        cache.put(key, new Kept(assessment, matches, pieces));
        return joined(pieces, page);
    }

    private HttpResponse<?> joined(FragmentedPage pieces, PageModel page) {
        return html.joined(pieces, page, Map.of(PageSlot.KEEP, html.part(all -> all.resultsKeep(page))));
    }

    /** The list alone: another page of it, another filter, or a first look while the ranking is being made. */
    @Get("/results/list{?page,preparation,guides,tries}")
    HttpResponse<?> list(
            PageModel frame,
            @CookieValue(Cookies.SITTING) @Nullable String cookie,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue @Nullable Integer preparation,
            @QueryValue(defaultValue = "") String guides,
            @QueryValue(defaultValue = "0") int tries) {
        MatchQuery query = new MatchQuery(page, preparation, guides.equals("full"), false);
        return cookie == null ? html.redirect("/quiz") : list(frame, cookie, "/results", query, tries);
    }

    @Get("/results/{id}/list{?page,preparation,guides,tries}")
    HttpResponse<?> listOf(
            PageModel frame,
            String id,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue @Nullable Integer preparation,
            @QueryValue(defaultValue = "") String guides,
            @QueryValue(defaultValue = "0") int tries) {
        MatchQuery query = new MatchQuery(page, preparation, guides.equals("full"), false);
        return list(frame, id, "/results/" + id, query, tries);
    }

    private HttpResponse<?> list(PageModel frame, String id, String base, MatchQuery query, int tries) {
        PageModel page = titled(frame);
        Key key = new Key(id, base, query, page.fragment());
        Kept kept = cache.find(key);
        ServiceResult<Tagged<Match.Matches>> matches = matches(kept == null ? null : kept.matches(), key);
        if (kept != null && Tagged.unchanged(matches)) {
            return joined(kept.pieces(), page);
        }
        if (matches instanceof ServiceResult.Problem<Tagged<Match.Matches>> p && p.refused()) {
            return html.errorPage(page, matches);
        }
        String ranked = matches.found().map(Tagged::tag).orElse(null);
        MatchListModel model = new MatchListModel(matches.map(Tagged::value), base, query, tries, null);
        return ranked == null
                ? html.page(page, Templates::resultsList, model)
                : kept(page, key, null, ranked, Templates::resultsList, model::open);
    }

    @Get("/results/fit/{slug}")
    HttpResponse<?> fit(PageModel page, String slug, @CookieValue(Cookies.SITTING) @Nullable String cookie) {
        return cookie == null ? html.redirect("/quiz") : fit(page, cookie, slug, "/results");
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
                        new FitModel(match, base)));
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

    private static PageModel titled(PageModel page) {
        return page.titled("Your matches").in("quiz");
    }

    private ServiceResult<Tagged<AssessmentResult>> assessment(@Nullable String known, String id) {
        return quiz.assessmentSince(known, id).toCompletableFuture().join();
    }

    private CompletionStage<ServiceResult<Tagged<Match.Matches>>> matchesSince(@Nullable String known, Key key) {
        MatchQuery query = key.query();
        return recommendation.matchesSince(
                known,
                key.id(),
                query.page(),
                query.preparation(),
                query.full() ? true : null,
                query.discoveries() ? true : null);
    }

    private ServiceResult<Tagged<Match.Matches>> matches(@Nullable String known, Key key) {
        return matchesSince(known, key).toCompletableFuture().join();
    }
}
