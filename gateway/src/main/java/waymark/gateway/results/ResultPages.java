package waymark.gateway.results;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.CookieValue;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.regex.Pattern;
import waymark.edge.RandomIds;
import waymark.gateway.cache.PageFragments;
import waymark.gateway.cache.PageSlot;
import waymark.gateway.cache.PageSlotPositions;
import waymark.gateway.results.ResultCache.Kept;
import waymark.gateway.results.ResultCache.Key;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.Tagged;
import waymark.gateway.upstream.quiz.Assessment;
import waymark.gateway.upstream.recommendation.Accuracy;
import waymark.gateway.upstream.recommendation.Match;
import waymark.gateway.web.Cookies;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** Results of an assessment. Without an id in the address the cookie's sitting is meant. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class ResultPages {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,120}");
    private static final String TITLE = "Your matches";
    private static final String DISCOVERIES = "&discoveries=true";
    private static final int SIZE = 20;

    /** Takes milliseconds, as a rule. */
    private static final Duration RANKING = Duration.ofSeconds(2);

    private static final int REASONS = 3;

    private final PageRenderer html;
    private final ServiceCalls services;
    private final ResultCache cache;

    ResultPages(PageRenderer html, ServiceCalls services, ResultCache cache) {
        this.html = html;
        this.services = services;
        this.cache = cache;
    }

    @Get(uri = "/results", produces = MediaType.TEXT_HTML)
    HttpResponse<?> mine(PageModel page, @CookieValue(Cookies.SITTING) @Nullable String cookie) {
        return cookie == null ? html.redirect("/quiz") : show(page, cookie, "/results");
    }

    @Get(uri = "/results/{id}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> one(PageModel page, String id) {
        return show(page, id, "/results/" + id);
    }

    private HttpResponse<?> show(PageModel frame, String id, String base) {
        PageModel page = frame.titled(TITLE).in("quiz");
        if (!RandomIds.isId(id)) {
            return html.error(page, 404, "There are no results at this address.", List.of());
        }
        Key key = new Key(id, base, "", page.fragment());
        Kept kept = cache.find(key);
        CompletionStage<ServiceResult<Tagged<Match.Matches>>> asked =
                asking(kept == null ? null : kept.matches(), id, 0, DISCOVERIES);
        ServiceResult<Tagged<Assessment>> assessment = assessment(kept == null ? null : kept.assessment(), id);
        if (assessment instanceof ServiceResult.Problem<Tagged<Assessment>> p && p.status() == 404) {
            return html.redirect("/quiz"); // there is nothing to wait for
        }
        ServiceResult<Tagged<Match.Matches>> matches =
                asked.toCompletableFuture().join();
        if (kept != null && Tagged.unchanged(assessment) && Tagged.unchanged(matches)) {
            return html.joined(kept.pieces(), parts(page));
        }
        // Where one of the two has changed the other one is needed as well.
        return made(
                page,
                key,
                Tagged.unchanged(assessment) ? assessment(null, id) : assessment,
                Tagged.unchanged(matches) ? matches(null, id, 0, DISCOVERIES) : matches);
    }

    private HttpResponse<?> made(
            PageModel page,
            Key key,
            ServiceResult<Tagged<Assessment>> assessment,
            ServiceResult<Tagged<Match.Matches>> matches) {
        String ranked = matches.found().map(Tagged::tag).orElse(null);
        MatchListModel list = MatchListModel.first(matches.map(Tagged::value), key.base());
        return switch (assessment) {
            case ServiceResult.Ok<Tagged<Assessment>>(Tagged<Assessment>(String scored, Assessment found)) -> {
                ResultsModel model = new ResultsModel(found, list, key.base(), null);
                yield scored == null || ranked == null
                        ? html.page(page, Templates::resultsIndex, model)
                        : kept(page, key, scored, ranked, Templates::resultsIndex, model::open);
            }
            case ServiceResult<Tagged<Assessment>> other -> html.errorPage(page, other);
        };
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
        PageFragments pieces = html.pieces(key.fragment() ? nobodys.part() : nobodys, template, model);
        cache.put(key, new Kept(assessment, matches, pieces));
        return html.joined(pieces, parts(page));
    }

    private Map<PageSlot, byte[]> parts(PageModel page) {
        return Map.of(
                PageSlot.NAV, html.part(all -> all.partsNav(page)),
                PageSlot.WHO, html.part(all -> all.partsWho(page)),
                PageSlot.KEEP, html.part(all -> all.resultsKeep(page)));
    }

    /** The list alone: another page of it, another filter, or a first look while the ranking is being made. */
    @Get(uri = "/results/list{?page,preparation,guides}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> list(
            PageModel frame,
            @CookieValue(Cookies.SITTING) @Nullable String cookie,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "") String preparation,
            @QueryValue(defaultValue = "") String guides) {
        return cookie == null ? html.redirect("/quiz") : list(frame, cookie, "/results", page, preparation, guides);
    }

    @Get(uri = "/results/{id}/list{?page,preparation,guides}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> listOf(
            PageModel frame,
            String id,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "") String preparation,
            @QueryValue(defaultValue = "") String guides) {
        return list(frame, id, "/results/" + id, page, preparation, guides);
    }

    private HttpResponse<?> list(PageModel frame, String id, String base, int page, String preparation, String guides) {
        if (!RandomIds.isId(id)
                || !preparation.matches("[1-5]?")
                || !guides.matches("(full)?")
                || page < 0
                || page > 1_000) {
            return html.error(frame, 404, "There are no results at this address.", List.of());
        }
        PageModel titled = frame.titled(TITLE).in("quiz");
        String filter = filter(preparation, guides);
        Key key = new Key(id, base, page + filter, titled.fragment());
        Kept kept = cache.find(key);
        ServiceResult<Tagged<Match.Matches>> matches = matches(kept == null ? null : kept.matches(), id, page, filter);
        if (kept != null && Tagged.unchanged(matches)) {
            return html.joined(kept.pieces(), parts(titled));
        }
        String ranked = matches.found().map(Tagged::tag).orElse(null);
        MatchListModel model = new MatchListModel(matches.map(Tagged::value), base, page, preparation, guides, null);
        return ranked == null
                ? html.page(titled, Templates::resultsList, model)
                : kept(titled, key, null, ranked, Templates::resultsList, model::open);
    }

    @Get(uri = "/results/fit/{slug}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> fit(PageModel page, String slug, @CookieValue(Cookies.SITTING) @Nullable String cookie) {
        return cookie == null ? html.redirect("/quiz") : fit(page, cookie, slug, "/results");
    }

    @Get(uri = "/results/{id}/fit/{slug}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> fitOf(PageModel page, String id, String slug) {
        return fit(page, id, slug, "/results/" + id);
    }

    private HttpResponse<?> fit(PageModel page, String id, String slug, String base) {
        if (!RandomIds.isId(id) || !SLUG.matcher(slug).matches()) {
            return html.error(page, 404, "There are no results at this address.", List.of());
        }
        return switch (services.get("/assessments/" + id + "/fit/" + slug, Match.class)) {
            case ServiceResult.Ok<Match>(Match match) ->
                html.page(
                        page.titled("Is " + match.title() + " right for you?").in("quiz"),
                        Templates::resultsFit,
                        new FitModel(match, base));
            case ServiceResult<Match> other -> html.errorPage(page, other);
        };
    }

    @Get(uri = "/accuracy", produces = MediaType.TEXT_HTML)
    HttpResponse<?> accuracy(PageModel page) {
        return html.page(
                page.titled("How accurate matching is")
                        .described("How often people like what Waymark ranks high, counted live.")
                        .canonical("/accuracy"),
                Templates::resultsAccuracy,
                services.get("/accuracy", Accuracy.class));
    }

    private static String filter(String preparation, String guides) {
        return (preparation.isEmpty() ? "" : "&preparation=" + preparation) + (guides.isEmpty() ? "" : "&full=true");
    }

    private ServiceResult<Tagged<Assessment>> assessment(@Nullable String known, String id) {
        return services.sinceAsync(known, "/sittings/" + id + "/assessment", Duration.ZERO, Assessment.class)
                .toCompletableFuture()
                .join();
    }

    private ServiceResult<Tagged<Match.Matches>> matches(@Nullable String known, String id, int page, String more) {
        return asking(known, id, page, more).toCompletableFuture().join();
    }

    /**
     * Nearly the same occupations as one entry, and no more reasons than an entry shows. Who comes straight from the last question waits
     * for the ranking instead of being told to look again.
     */
    private CompletionStage<ServiceResult<Tagged<Match.Matches>>> asking(
            @Nullable String known, String id, int page, String more) {
        return services.sinceAsync(
                known,
                "/assessments/" + id + "/matches?grouped=true&reasons=" + REASONS + "&page=" + page + "&size=" + SIZE
                        + more,
                RANKING,
                Match.Matches.class);
    }
}
