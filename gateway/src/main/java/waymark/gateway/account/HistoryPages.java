package waymark.gateway.account;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.ProfileClient;
import waymark.gateway.upstream.profile.SavedAssessment;
import waymark.gateway.upstream.quiz.QuizClient;
import waymark.gateway.upstream.quiz.ScoreChange;
import waymark.gateway.upstream.recommendation.FitChange;
import waymark.gateway.upstream.recommendation.RecommendationClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** Two of a person's assessments side by side: what moved, by which answers, and why a match moved. */
@HtmlController("/account/assessments/compare")
@Secured(SecurityRule.IS_AUTHENTICATED)
public class HistoryPages {
    private final PageRenderer html;
    private final ProfileClient profile;
    private final QuizClient quiz;
    private final RecommendationClient recommendation;

    HistoryPages(PageRenderer html, ProfileClient profile, QuizClient quiz, RecommendationClient recommendation) {
        this.html = html;
        this.profile = profile;
        this.quiz = quiz;
        this.recommendation = recommendation;
    }

    /**
     * Two assessments.
     *
     * @param answers which of them moved which scale
     */
    public record ComparisonModel(SavedAssessment.Comparison both, ServiceResult<ScoreChange.Compared> answers) {}

    /**
     * Why a match moved.
     *
     * @param a the assessment it moved from
     * @param b the one it moved to
     */
    public record MovedModel(FitChange career, String a, String b) {}

    @Get("{?a,b}")
    HttpResponse<?> compare(PageModel page, @QueryValue @Nullable String a, @QueryValue @Nullable String b) {
        PageModel titled = page.titled("Two quizzes side by side").in("account");
        return html.show(
                titled,
                profile.compare(a, b),
                both -> html.page(
                        titled,
                        Templates::accountCompare,
                        new ComparisonModel(
                                both, quiz.compare(both.a().id(), both.b().id()))));
    }

    @Get("/{slug}{?a,b}")
    HttpResponse<?> moved(PageModel page, String slug, @QueryValue @Nullable String a, @QueryValue @Nullable String b) {
        return html.show(
                page,
                recommendation.change(slug, a, b),
                career -> html.page(
                        page.titled("Why it moved: " + career.title()).in("account"),
                        Templates::accountMoved,
                        new MovedModel(career, a == null ? "" : a, b == null ? "" : b)));
    }
}
