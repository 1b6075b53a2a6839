package waymark.gateway.results;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.CookieValue;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.cache.FragmentedPage;
import waymark.gateway.cache.PageSlotPositions;
import waymark.gateway.identity.Cookies;
import waymark.gateway.results.ResultCache.Kept;
import waymark.gateway.results.ResultCache.Key;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.Tagged;
import waymark.gateway.upstream.content.CareerCard;
import waymark.gateway.upstream.content.ContentClient;
import waymark.gateway.upstream.quiz.AssessmentResult;
import waymark.gateway.upstream.quiz.QuizClient;
import waymark.gateway.upstream.recommendation.Match;
import waymark.gateway.upstream.recommendation.MatchQuery;
import waymark.gateway.upstream.recommendation.RecommendationClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** Results of an assessment. Without an id in the address the cookie's sitting is meant, else the newest one kept. */
@HtmlController
@Secured(SecurityRule.IS_ANONYMOUS)
public class ResultPages {
    private static final MatchQuery FIRST = new MatchQuery(0, MatchQuery.Filter.NONE, true);

    private final PageRenderer html;
    private final QuizClient quiz;
    private final RecommendationClient recommendation;
    private final ContentClient content;
    private final ResultCache cache;
    private final CareerCache careers;
    private final OpinionService opinions;
    private final KeptResultsService keptResults;

    ResultPages(
            PageRenderer html,
            QuizClient quiz,
            RecommendationClient recommendation,
            ContentClient content,
            ResultCache cache,
            CareerCache careers,
            OpinionService opinions,
            KeptResultsService keptResults) {
        this.html = html;
        this.quiz = quiz;
        this.recommendation = recommendation;
        this.content = content;
        this.cache = cache;
        this.careers = careers;
        this.opinions = opinions;
        this.keptResults = keptResults;
    }

    @Get("/results")
    HttpResponse<?> mine(PageModel page, @CookieValue(Cookies.SITTING) @Nullable String cookie) {
        return cookie == null ? html.redirect(keptResults.instead(page, "")) : show(page, cookie, "/results");
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
            return html.redirect(base.equals("/results") ? keptResults.instead(page, "") : "/quiz");
        }
        var matches = asked.toCompletableFuture().join();
        if (kept != null && Tagged.unchanged(assessment) && Tagged.unchanged(matches)) {
            return joined(kept.pieces(), page, key);
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
        ServiceResult<CareerCard.Categories> fields = fields();
        return kept(
                page,
                key,
                assessment.tag(),
                tag(matches, fields),
                Templates::resultsIndex,
                slots -> new ResultsModel(assessment.value(), list(matches, fields, key, 0, slots)));
    }

    private ServiceResult<CareerCard.Categories> fields() {
        return careers.keep("categories", content::categories);
    }

    /** The matches' tag; none where the fields are not known, for a page without them is made anew the next time. */
    @Nullable
    private static String tag(
            ServiceResult<Tagged<Match.Matches>> matches, ServiceResult<CareerCard.Categories> fields) {
        return fields.found().flatMap(known -> matches.found()).map(Tagged::tag).orElse(null);
    }

    private MatchListModel list(
            ServiceResult<Tagged<Match.Matches>> matches,
            ServiceResult<CareerCard.Categories> fields,
            Key key,
            int tries,
            PageSlotPositions slots) {
        return new MatchListModel(
                matches.map(Tagged::value),
                key.base(),
                key.query(),
                fields.found().map(CareerCard.Categories::items).orElse(List.of()),
                tries,
                slots);
    }

    /**
     * Puts a page together, keeps it without what is the visitor's if all answers it was made of can be asked for by a
     * tag, and shows it with that.
     */
    private <M> HttpResponse<?> kept(
            PageModel page,
            Key key,
            @Nullable String assessment,
            @Nullable String matches,
            PageRenderer.Template<M> template,
            Function<PageSlotPositions, M> model) {
        PageModel nobodys = page.nobodys(key.base());
        FragmentedPage pieces = html.pieces(key.fragment() ? nobodys.part() : nobodys, template, model);
        if (matches != null && (assessment != null || !key.query().discoveries())) {
            cache.put(key, new Kept(assessment, matches, pieces));
        }
        return joined(pieces, page, key);
    }

    private HttpResponse<?> joined(FragmentedPage pieces, PageModel page, Key key) {
        OpinionService.Opinions thought = opinions.of(page, key.base(), key.query());
        return html.joined(
                pieces,
                page,
                (slot, of) -> html.part(all -> switch (slot) {
                    case OPINION -> all.resultsOpinion(page, thought.on(of));
                    case KEEP -> all.resultsKeep(page, key.base());
                    case NAME -> all.resultsName(page);
                    default -> throw new IllegalArgumentException("results have no slot " + slot);
                }));
    }

    /** The list alone: another page of it, another filter, or a first look while the ranking is being made. */
    @Get("/results/list{?page,preparation,pay,category,condition,guides,tries}")
    HttpResponse<?> list(
            PageModel frame,
            @CookieValue(Cookies.SITTING) @Nullable String cookie,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue @Nullable Integer preparation,
            @QueryValue @Nullable Integer pay,
            @QueryValue(defaultValue = "") String category,
            @QueryValue(defaultValue = "") String condition,
            @QueryValue(defaultValue = "") String guides,
            @QueryValue(defaultValue = "0") int tries) {
        var filter = new MatchQuery.Filter(preparation, pay, category, condition, guides.equals("full"));
        return cookie == null
                ? html.redirect(keptResults.instead(frame, ""))
                : list(frame, cookie, "/results", new MatchQuery(page, filter, false), tries);
    }

    @Get("/results/{id}/list{?page,preparation,pay,category,condition,guides,tries}")
    HttpResponse<?> listOf(
            PageModel frame,
            String id,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue @Nullable Integer preparation,
            @QueryValue @Nullable Integer pay,
            @QueryValue(defaultValue = "") String category,
            @QueryValue(defaultValue = "") String condition,
            @QueryValue(defaultValue = "") String guides,
            @QueryValue(defaultValue = "0") int tries) {
        var filter = new MatchQuery.Filter(preparation, pay, category, condition, guides.equals("full"));
        return list(frame, id, "/results/" + id, new MatchQuery(page, filter, false), tries);
    }

    private HttpResponse<?> list(PageModel frame, String id, String base, MatchQuery query, int tries) {
        PageModel page = titled(frame);
        Key key = new Key(id, base, query, page.fragment());
        Kept kept = cache.find(key);
        ServiceResult<Tagged<Match.Matches>> matches = matches(kept == null ? null : kept.matches(), key);
        if (kept != null && Tagged.unchanged(matches)) {
            return joined(kept.pieces(), page, key);
        }
        if (matches instanceof ServiceResult.Problem<Tagged<Match.Matches>> p && p.refused()) {
            return html.errorPage(page, matches);
        }
        ServiceResult<CareerCard.Categories> fields = fields();
        return kept(
                page,
                key,
                null,
                tag(matches, fields),
                Templates::resultsList,
                slots -> list(matches, fields, key, tries, slots));
    }

    private static PageModel titled(PageModel page) {
        return page.titled("Your matches").in("quiz");
    }

    private ServiceResult<Tagged<AssessmentResult>> assessment(@Nullable String known, String id) {
        return quiz.assessmentSince(known, id).toCompletableFuture().join();
    }

    private CompletionStage<ServiceResult<Tagged<Match.Matches>>> matchesSince(@Nullable String known, Key key) {
        MatchQuery.Filter filter = key.query().filter();
        return recommendation.matchesSince(
                known,
                key.id(),
                key.query().page(),
                filter.preparation(),
                filter.full() ? true : null,
                filter.pay(),
                filter.category().isEmpty() ? null : filter.category(),
                filter.condition().isEmpty() ? null : filter.condition(),
                key.query().discoveries() ? true : null);
    }

    private ServiceResult<Tagged<Match.Matches>> matches(@Nullable String known, Key key) {
        return matchesSince(known, key).toCompletableFuture().join();
    }
}
