package waymark.gateway.account;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.SavedAssessment;
import waymark.gateway.upstream.quiz.QuizClient;
import waymark.gateway.upstream.quiz.Sitting;
import waymark.gateway.web.Cookies;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** A person's assessments: all of them, two side by side, and going on with an open one. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AssessmentPages {
    private final PageRenderer html;
    private final QuizClient quiz;
    private final ServiceCalls services;

    AssessmentPages(PageRenderer html, QuizClient quiz, ServiceCalls services) {
        this.html = html;
        this.quiz = quiz;
        this.services = services;
    }

    @Get(uri = "/account/assessments", produces = MediaType.TEXT_HTML)
    HttpResponse<?> list(PageModel page) {
        return switch (services.readAll("/me/assessments", SavedAssessment.All.class)) {
            case ServiceResult.Ok<SavedAssessment.All>(SavedAssessment.All all) ->
                html.page(page.titled("My assessments").in("account"), Templates::accountAssessments, all);
            case ServiceResult<SavedAssessment.All> other -> html.errorPage(page, other);
        };
    }

    @Get(uri = "/account/assessments/compare{?a,b}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> compare(PageModel page, @QueryValue @Nullable String a, @QueryValue @Nullable String b) {
        if (a == null || b == null || a.equals(b)) {
            return html.error(page, 422, "Choose two different assessments to compare.", List.of());
        }
        String query = "?a=" + encode(a) + "&b=" + encode(b);
        return switch (services.get("/me/assessments/compare" + query, SavedAssessment.Comparison.class)) {
            case ServiceResult.Ok<SavedAssessment.Comparison>(SavedAssessment.Comparison both) ->
                html.page(page.titled("Two assessments side by side").in("account"), Templates::accountCompare, both);
            case ServiceResult<SavedAssessment.Comparison> other -> html.errorPage(page, other);
        };
    }

    /** Makes an open assessment the one the quiz goes on with, as on another device than where it was begun. */
    @Post(
            uri = "/account/assessments/{id}/resume",
            consumes = MediaType.APPLICATION_FORM_URLENCODED,
            produces = MediaType.TEXT_HTML)
    HttpResponse<?> resume(PageModel page, Form form, String id) {
        return switch (quiz.own(id)) {
            // One that nobody has claimed would open to anybody who knows it: only what is the person's own goes into
            // the cookie.
            case ServiceResult.Ok<Sitting> own ->
                html.redirect("/quiz").cookie(Cookies.sitting(id));
            case ServiceResult.Problem<Sitting> p
            when p.status() == 404 -> html.error(page, 404, "There is no such assessment.", List.of());
            case ServiceResult<Sitting> other -> html.errorPage(page, other);
        };
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
