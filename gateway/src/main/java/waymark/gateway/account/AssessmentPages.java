package waymark.gateway.account;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import waymark.gateway.identity.Cookies;
import waymark.gateway.upstream.profile.ProfileClient;
import waymark.gateway.upstream.quiz.QuizClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** A person's assessments: all of them, and going on with an open one. */
@HtmlController
@Secured(SecurityRule.IS_AUTHENTICATED)
class AssessmentPages {
    private final PageRenderer html;
    private final ProfileClient profile;
    private final QuizClient quiz;

    AssessmentPages(PageRenderer html, ProfileClient profile, QuizClient quiz) {
        this.html = html;
        this.profile = profile;
        this.quiz = quiz;
    }

    @Get("/account/assessments")
    HttpResponse<?> list(PageModel page) {
        PageModel titled = page.titled("My quizzes").in("account");
        return html.show(titled, Templates::accountAssessments, profile.assessments());
    }

    /** Makes an open assessment the one the quiz goes on with, as on another device than where it was begun. */
    @Post("/account/assessments/{id}/resume")
    HttpResponse<?> resume(PageModel page, Form form, String id) {
        // One that nobody has claimed would open to anybody who knows it: only what is the person's own goes into the
        // cookie.
        return html.show(page, quiz.own(id).then(own -> quiz.instruments()), all -> html.redirect("/quiz")
                .cookie(Cookies.sitting(id, all.unclaimedDays())));
    }
}
