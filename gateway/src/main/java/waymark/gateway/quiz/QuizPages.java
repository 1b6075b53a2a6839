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

/**
 * The quiz from its first page to its last. The sitting's id, a visitor's key, sits in a cookie and in no address, so
 * that a link to a question shows whoever opens it their own answers or none.
 */
@HtmlController
@Secured(SecurityRule.IS_ANONYMOUS)
class QuizPages {
    private static final String REVIEW = "/quiz/review";

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
        return start(frame, mine(cookie, quiz::sitting).found().orElse(null), false);
    }

    private HttpResponse<?> start(PageModel frame, @Nullable Sitting sitting, boolean asked) {
        PageModel page = frame.titled("Find your fit").in("quiz").canonical("/quiz");
        return html.show(
                page,
                instruments.current(),
                instrument -> html.page(
                        page.described(
                                "%d short questions, about %d minutes, no account: see which careers fit you and why."
                                        .formatted(instrument.questions(), instrument.minutes())),
                        Templates::quizStart,
                        new StartModel(instrument, sitting, asked)));
    }

    /**
     * Begins with what is offered now: one that was offered before a release may be there no more. Who has answers
     * already is asked first.
     */
    @Post("/quiz")
    HttpResponse<?> begin(PageModel page, Form form, @CookieValue(Cookies.SITTING) @Nullable String cookie) {
        Sitting old =
                form.has("over") ? null : mine(cookie, quiz::sitting).found().orElse(null);
        if (old != null && old.begun()) {
            return start(page, old, true);
        }
        return html.show(
                page,
                quiz.instruments(),
                all -> html.show(page, quiz.begin(all.current()), sitting -> html.redirect(next(sitting))
                        .cookie(Cookies.sitting(sitting.id(), all.unclaimedDays()))));
    }

    /** Leads on: to the first question left, to all answers, or to the results. */
    @Get("/quiz/question")
    HttpResponse<?> goOn(PageModel page, @CookieValue(Cookies.SITTING) @Nullable String cookie) {
        return switch (mine(cookie, quiz::sitting)) {
            case ServiceResult.Ok<Sitting>(Sitting sitting) -> html.redirect(next(sitting));
            case ServiceResult<Sitting> other -> gone(page.in("quiz"), cookie, other);
        };
    }

    @Get("/quiz/{number}{?from}")
    HttpResponse<?> question(
            PageModel frame,
            @CookieValue(Cookies.SITTING) @Nullable String cookie,
            int number,
            @QueryValue @Nullable String from) {
        PageModel page = frame.in("quiz");
        return switch (mine(cookie, id -> quiz.question(id, number))) {
            case ServiceResult.Ok<Sitting>(Sitting sitting) when sitting.completed() -> html.redirect("/results");
            case ServiceResult.Ok<Sitting>(Sitting sitting)
            when sitting.question() == null ->
                html.error(page, 404, "The quiz has no question with this number.", List.of());
            case ServiceResult.Ok<Sitting>(Sitting sitting) ->
                html.page(
                        page.titled("Question %d of %d"
                                .formatted(number, sitting.progress().total())),
                        Templates::quizQuestion,
                        new QuestionModel(sitting, sitting.question(), "review".equals(from)));
            case ServiceResult<Sitting> other -> gone(page, cookie, other);
        };
    }

    @Post("/quiz/{number}{?from}")
    HttpResponse<?> answer(
            PageModel page,
            Form form,
            @CookieValue(Cookies.SITTING) @Nullable String cookie,
            int number,
            @QueryValue @Nullable String from) {
        String answer = form.get("answer");
        if (!RandomIds.isId(cookie) || !answer.matches("\\d{1,9}")) {
            return html.error(page, 422, "Choose one of the answers, or skip the question.", List.of());
        }
        return switch (quiz.answer(cookie, Map.of(form.get("item"), Integer.valueOf(answer)))) {
            case ServiceResult.Ok<Sitting>(Sitting sitting) ->
                html.redirect("review".equals(from) ? REVIEW + "#n" + number : next(sitting));
            case ServiceResult.Problem<Sitting> p when p.hasSlug("completed") -> html.redirect("/results");
            case ServiceResult.Problem<Sitting> p when p.refused() -> question(page.refused(p), cookie, number, from);
            case ServiceResult<Sitting> other -> html.errorPage(page, other);
        };
    }

    @Get(REVIEW)
    HttpResponse<?> review(PageModel frame, @CookieValue(Cookies.SITTING) @Nullable String cookie) {
        PageModel page = frame.titled("Your answers").in("quiz");
        return switch (mine(cookie, quiz::answers)) {
            case ServiceResult.Ok<Sitting>(Sitting sitting) when sitting.completed() -> html.redirect("/results");
            case ServiceResult.Ok<Sitting>(Sitting sitting) -> html.page(page, Templates::quizReview, sitting);
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
            case ServiceResult.Problem<Void> p when p.status() == 422 -> review(frame.refused(p), cookie);
            case ServiceResult<Void> other -> gone(frame.in("quiz"), cookie, other);
        };
    }

    /** Where one goes on from here. */
    private static String next(Sitting sitting) {
        if (sitting.completed()) {
            return "/results";
        }
        return sitting.question() == null
                ? REVIEW
                : "/quiz/" + sitting.question().number();
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
