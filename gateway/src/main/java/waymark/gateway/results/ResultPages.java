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
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import waymark.gateway.Answer;
import waymark.gateway.Cookies;
import waymark.gateway.Html;
import waymark.gateway.Page;
import waymark.gateway.Services;

/** Results of an assessment. Without an id in the address the cookie's sitting is meant. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class ResultPages {
    private static final String ID = "[A-Za-z0-9_-]{20,64}";
    private static final String SLUG = "[a-z0-9-]{1,120}";
    private static final int SIZE = 20;
    private static final int REASONS = 3;

    private final Html html;
    private final Services services;

    ResultPages(Html html, Services services) {
        this.html = html;
        this.services = services;
    }

    @Get(uri = "/results", produces = MediaType.TEXT_HTML)
    HttpResponse<?> mine(Page page, @CookieValue(Cookies.SITTING) @Nullable String cookie)
            throws ExecutionException, InterruptedException {
        return cookie == null ? html.see("/quiz") : show(page, cookie, "/results");
    }

    @Get(uri = "/results/{id}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> one(Page page, String id) throws ExecutionException, InterruptedException {
        return show(page, id, "/results/" + id);
    }

    private HttpResponse<?> show(Page frame, String id, String base) throws ExecutionException, InterruptedException {
        Page page = frame.titled("Your matches").in("quiz");
        if (!id.matches(ID)) {
            return html.error(page, 404, "There are no results at this address.", List.of());
        }
        Future<Answer<Match.Matches>> matches = services.later(() -> matches(id, 0, "&discoveries=true"));
        return switch (services.get("/sittings/" + id + "/assessment", Assessment.class)) {
            case Answer.Ok<Assessment>(Assessment assessment) ->
                html.page(
                        page,
                        Templates::resultsIndex,
                        new ResultsModel(assessment, MatchListModel.first(matches.get(), base), base));
            case Answer.Problem<Assessment> p when p.status() == 404 -> html.see("/quiz");
            case Answer<Assessment> other -> html.instead(page, other);
        };
    }

    /** The list alone: another page of it, another filter, or a first look while the ranking is being made. */
    @Get(uri = "/results/list{?page,preparation,guides}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> list(
            Page frame,
            @CookieValue(Cookies.SITTING) @Nullable String cookie,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "") String preparation,
            @QueryValue(defaultValue = "") String guides) {
        return cookie == null ? html.see("/quiz") : list(frame, cookie, "/results", page, preparation, guides);
    }

    @Get(uri = "/results/{id}/list{?page,preparation,guides}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> listOf(
            Page frame,
            String id,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "") String preparation,
            @QueryValue(defaultValue = "") String guides) {
        return list(frame, id, "/results/" + id, page, preparation, guides);
    }

    private HttpResponse<?> list(Page frame, String id, String base, int page, String preparation, String guides) {
        if (!id.matches(ID)
                || !preparation.matches("[1-5]?")
                || !guides.matches("(full)?")
                || page < 0
                || page > 1_000) {
            return html.error(frame, 404, "There are no results at this address.", List.of());
        }
        return html.page(
                frame.titled("Your matches").in("quiz"),
                Templates::resultsList,
                new MatchListModel(matches(id, page, filter(preparation, guides)), base, page, preparation, guides));
    }

    @Get(uri = "/results/fit/{slug}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> fit(Page page, String slug, @CookieValue(Cookies.SITTING) @Nullable String cookie) {
        return cookie == null ? html.see("/quiz") : fit(page, cookie, slug, "/results");
    }

    @Get(uri = "/results/{id}/fit/{slug}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> fitOf(Page page, String id, String slug) {
        return fit(page, id, slug, "/results/" + id);
    }

    private HttpResponse<?> fit(Page page, String id, String slug, String base) {
        if (!id.matches(ID) || !slug.matches(SLUG)) {
            return html.error(page, 404, "There are no results at this address.", List.of());
        }
        return switch (services.get("/assessments/" + id + "/fit/" + slug, Match.class)) {
            case Answer.Ok<Match>(Match match) ->
                html.page(
                        page.titled("Is " + match.title() + " right for you?").in("quiz"),
                        Templates::resultsFit,
                        new FitModel(match, base));
            case Answer<Match> other -> html.instead(page, other);
        };
    }

    @Get(uri = "/accuracy", produces = MediaType.TEXT_HTML)
    HttpResponse<?> accuracy(Page page) {
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

    /** Nearly the same occupations as one entry, and no more reasons than an entry shows. */
    private Answer<Match.Matches> matches(String id, int page, String more) {
        return services.get(
                "/assessments/" + id + "/matches?grouped=true&reasons=" + REASONS + "&page=" + page + "&size=" + SIZE
                        + more,
                Match.Matches.class);
    }
}
