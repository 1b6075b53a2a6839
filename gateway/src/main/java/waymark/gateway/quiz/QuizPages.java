package waymark.gateway.quiz;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.CookieValue;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.edge.RandomIds;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.quiz.Instrument;
import waymark.gateway.upstream.quiz.Sitting;
import waymark.gateway.web.Cookies;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** The quiz from its first page to its last. The sitting's id, a visitor's key, sits in a cookie. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class QuizPages {
    private static final String INSTRUMENT = "interests-1";

    private final PageRenderer html;
    private final ServiceCalls services;
    private final CareerCache careers;

    QuizPages(PageRenderer html, ServiceCalls services, CareerCache careers) {
        this.html = html;
        this.services = services;
        this.careers = careers;
    }

    @Get(uri = "/quiz", produces = MediaType.TEXT_HTML)
    HttpResponse<?> start(PageModel frame, @CookieValue(Cookies.SITTING) @Nullable String cookie) {
        PageModel page = frame.titled("Find your fit")
                .described("Eighty short questions, about ten minutes, no account: see which careers fit you and why.")
                .in("quiz")
                .canonical("/quiz");
        return switch (instrument()) {
            case ServiceResult.Ok<Instrument>(Instrument instrument) ->
                html.page(
                        page,
                        Templates::quizStart,
                        new StartModel(instrument, mine(cookie).orElse(null)));
            case ServiceResult<Instrument> other -> html.errorPage(page, other);
        };
    }

    @Post(uri = "/quiz", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> begin(PageModel page, Form form) {
        return switch (services.post("/sittings", Map.of("instrument", INSTRUMENT), Sitting.class)) {
            case ServiceResult.Ok<Sitting>(Sitting sitting) ->
                html.redirect("/quiz/question").cookie(Cookies.sitting(sitting.id()));
            case ServiceResult<Sitting> other -> html.errorPage(page, other);
        };
    }

    @Get(uri = "/quiz/question{?item,after}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> question(
            PageModel frame,
            @CookieValue(Cookies.SITTING) @Nullable String cookie,
            @QueryValue @Nullable String item,
            @QueryValue @Nullable String after) {
        PageModel page = frame.titled("Find your fit").in("quiz");
        Optional<Sitting> mine = mine(cookie);
        if (mine.isEmpty()) {
            return gone(page, cookie);
        }
        Sitting sitting = mine.get();
        if (sitting.completed()) {
            return html.redirect("/results");
        }
        return switch (instrument()) {
            case ServiceResult.Ok<Instrument>(Instrument instrument) -> {
                Optional<QuestionView> step = item == null
                        ? QuestionView.next(instrument, sitting, after)
                        : QuestionView.at(instrument, sitting, item);
                yield step.isPresent()
                        ? html.page(page, Templates::quizQuestion, new QuestionModel(instrument, sitting, step.get()))
                        : html.redirect("/quiz/finish");
            }
            case ServiceResult<Instrument> other -> html.errorPage(page, other);
        };
    }

    @Post(uri = "/quiz/answer", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> answer(PageModel page, Form form, @CookieValue(Cookies.SITTING) @Nullable String cookie) {
        String item = form.get("item");
        String value = form.get("answer");
        if (cookie == null || !item.matches("[A-Za-z0-9-]{1,40}") || !value.matches("[0-5]")) {
            return html.error(page, 422, "Choose one of the five answers, or skip the question.", List.of());
        }
        Map<String, Object> body = Map.of("answers", Map.of(item, Integer.parseInt(value)));
        return switch (services.put("/sittings/" + cookie + "/answers", body, Sitting.class)) {
            case ServiceResult.Ok<Sitting> ok -> html.redirect("/quiz/question?after=" + item);
            case ServiceResult.Problem<Sitting> p when p.status() == 409 -> html.redirect("/results");
            case ServiceResult<Sitting> other -> html.errorPage(page, other);
        };
    }

    @Get(uri = "/quiz/finish", produces = MediaType.TEXT_HTML)
    HttpResponse<?> finish(PageModel frame, @CookieValue(Cookies.SITTING) @Nullable String cookie) {
        PageModel page = frame.titled("Almost there").in("quiz");
        Optional<Sitting> sitting = mine(cookie);
        return sitting.isEmpty() ? gone(page, cookie) : finish(HttpStatus.OK, page, sitting.get(), List.of());
    }

    @Post(uri = "/quiz/complete", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> complete(PageModel frame, Form form, @CookieValue(Cookies.SITTING) @Nullable String cookie) {
        PageModel page = frame.titled("Almost there").in("quiz");
        if (!RandomIds.isId(cookie)) {
            return gone(page, cookie);
        }
        return switch (services.post("/sittings/" + cookie + "/complete", Map.of(), Void.class)) {
            case ServiceResult.Ok<Void> ok -> html.redirect("/results");
            case ServiceResult.Problem<Void> p
            when p.status() == 422 -> {
                List<String> errors = p.errors().isEmpty() ? List.of(p.detail()) : p.errors();
                yield mine(cookie)
                        .<HttpResponse<?>>map(sitting -> finish(HttpStatus.UNPROCESSABLE_ENTITY, page, sitting, errors))
                        .orElseGet(() -> gone(page, cookie));
            }
            case ServiceResult.Problem<Void> p
            when p.status() == 401 || p.status() == 403 || p.status() == 404 -> gone(page, cookie);
            case ServiceResult<Void> other -> html.errorPage(page, other);
        };
    }

    private HttpResponse<?> finish(HttpStatus status, PageModel page, Sitting sitting, List<String> errors) {
        return switch (instrument()) {
            case ServiceResult.Ok<Instrument>(Instrument instrument) -> {
                List<Instrument.Place> skipped = instrument.places().stream()
                        .filter(p -> !sitting.answers().containsKey(p.item().id()))
                        .toList();
                yield html.page(status, page, Templates::quizFinish, new FinishModel(sitting, skipped, errors));
            }
            case ServiceResult<Instrument> other -> html.errorPage(page, other);
        };
    }

    private Optional<Sitting> mine(@Nullable String cookie) {
        return Optional.ofNullable(cookie).filter(RandomIds::isId).flatMap(id -> sitting(id)
                .found());
    }

    private MutableHttpResponse<?> gone(PageModel page, @Nullable String cookie) {
        if (cookie == null) {
            return html.redirect("/quiz");
        }
        return switch (sitting(RandomIds.isId(cookie) ? cookie : "none")) {
            case ServiceResult.Unavailable<Sitting> down -> html.errorPage(page, down);
            default -> html.redirect("/quiz").cookie(Cookies.gone(Cookies.SITTING));
        };
    }

    private ServiceResult<Sitting> sitting(String id) {
        return services.get("/sittings/" + id, Sitting.class);
    }

    private ServiceResult<Instrument> instrument() {
        return careers.keep("instrument", () -> services.get("/instruments/" + INSTRUMENT, Instrument.class));
    }
}
