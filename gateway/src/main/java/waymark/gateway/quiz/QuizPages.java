package waymark.gateway.quiz;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.CookieValue;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import waymark.edge.RandomIds;
import waymark.gateway.identity.Cookies;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.quiz.QuizClient;
import waymark.gateway.upstream.quiz.Sitting;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** The quiz from its first page to its last. The sitting's id, a visitor's key, sits in a cookie. */
@HtmlController
@Secured(SecurityRule.IS_ANONYMOUS)
class QuizPages {
    private final PageRenderer html;
    private final QuizClient quiz;
    private final InstrumentCache instruments;

    QuizPages(PageRenderer html, QuizClient quiz, InstrumentCache instruments) {
        this.html = html;
        this.quiz = quiz;
        this.instruments = instruments;
    }

    @Get("/quiz")
    HttpResponse<?> start(PageModel frame, @CookieValue(Cookies.SITTING) @Nullable String cookie) {
        PageModel page = frame.titled("Find your fit").in("quiz").canonical("/quiz");
        return html.show(
                page,
                instruments.current(),
                instrument -> html.page(
                        page.described(
                                "%d short questions, about %d minutes, no account: see which careers fit you and why."
                                        .formatted(instrument.questions(), instrument.minutes())),
                        Templates::quizStart,
                        new StartModel(
                                instrument, mine(cookie, quiz::sitting).found().orElse(null))));
    }

    /** Begins with what is offered now: one that was offered before a release may be there no more. */
    @Post("/quiz")
    HttpResponse<?> begin(PageModel page, Form form) {
        return html.show(
                page,
                quiz.instruments(),
                all -> html.show(page, quiz.begin(all.current()), sitting -> html.redirect("/quiz/question")
                        .cookie(Cookies.sitting(sitting.id(), all.unclaimedDays()))));
    }

    @Get("/quiz/question{?item,after}")
    HttpResponse<?> question(
            PageModel frame,
            @CookieValue(Cookies.SITTING) @Nullable String cookie,
            @QueryValue @Nullable String item,
            @QueryValue @Nullable String after) {
        PageModel page = frame.titled("Find your fit").in("quiz");
        return switch (mine(cookie, id -> quiz.sitting(id, item, after))) {
            case ServiceResult.Ok<Sitting>(Sitting sitting) when sitting.completed() -> html.redirect("/results");
            case ServiceResult.Ok<Sitting>(Sitting sitting)
            when sitting.question() == null -> html.redirect("/quiz/finish");
            case ServiceResult.Ok<Sitting>(Sitting sitting) ->
                html.page(page, Templates::quizQuestion, new QuestionModel(sitting, sitting.question()));
            case ServiceResult<Sitting> other -> gone(page, cookie, other);
        };
    }

    @Post("/quiz/answer")
    HttpResponse<?> answer(PageModel page, Form form, @CookieValue(Cookies.SITTING) @Nullable String cookie) {
        String item = form.get("item");
        String answer = form.get("answer");
        if (!RandomIds.isId(cookie) || !answer.matches("\\d{1,9}")) {
            return html.error(page, 422, "Choose one of the answers, or skip the question.", List.of());
        }
        return switch (quiz.answer(cookie, Map.of(item, Integer.valueOf(answer)))) {
            case ServiceResult.Ok<Sitting> ok ->
                html.redirect("/quiz/question?after=" + URLEncoder.encode(item, StandardCharsets.UTF_8));
            case ServiceResult.Problem<Sitting> p when p.hasSlug("completed") -> html.redirect("/results");
            case ServiceResult.Problem<Sitting> p
            when p.refused() -> question(page.refused(p), cookie, item, null);
            case ServiceResult<Sitting> other -> html.errorPage(page, other);
        };
    }

    @Get("/quiz/finish")
    HttpResponse<?> finish(PageModel frame, @CookieValue(Cookies.SITTING) @Nullable String cookie) {
        PageModel page = frame.titled("Almost there").in("quiz");
        return switch (mine(cookie, quiz::unanswered)) {
            case ServiceResult.Ok<Sitting>(Sitting sitting) -> html.page(page, Templates::quizFinish, sitting);
            case ServiceResult<Sitting> other -> gone(page, cookie, other);
        };
    }

    @Post("/quiz/complete")
    HttpResponse<?> complete(PageModel frame, Form form, @CookieValue(Cookies.SITTING) @Nullable String cookie) {
        if (!RandomIds.isId(cookie)) {
            return gone(cookie);
        }
        return switch (quiz.complete(cookie)) {
            case ServiceResult.Ok<Void> ok -> html.redirect("/results");
            case ServiceResult.Problem<Void> p
            when p.status() == 422 -> finish(frame.refused(p), cookie);
            case ServiceResult<Void> other -> gone(frame.in("quiz"), cookie, other);
        };
    }

    /** This browser's sitting; a problem if it has none. */
    private ServiceResult<Sitting> mine(@Nullable String cookie, Function<String, ServiceResult<Sitting>> ask) {
        return RandomIds.isId(cookie)
                ? ask.apply(cookie)
                : new ServiceResult.Problem<>(404, "no-sitting", "There is no sitting here.", List.of(), null);
    }

    /** A sitting that opens no more is let go. */
    private HttpResponse<?> gone(PageModel page, @Nullable String cookie, ServiceResult<?> answer) {
        return switch (answer.status()) {
            case 401, 403, 404 -> gone(cookie);
            default -> html.errorPage(page, answer);
        };
    }

    private MutableHttpResponse<?> gone(@Nullable String cookie) {
        MutableHttpResponse<?> start = html.redirect("/quiz");
        return cookie == null ? start : start.cookie(Cookies.gone(Cookies.SITTING));
    }
}
