package waymark.gateway.careers.guide;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.cache.PersonalCache;
import waymark.gateway.identity.Cookies;
import waymark.gateway.identity.Visitor;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.ProfileClient;
import waymark.gateway.upstream.quiz.QuizClient;
import waymark.gateway.upstream.quiz.Sitting;
import waymark.gateway.upstream.recommendation.PersonalFit;
import waymark.gateway.upstream.recommendation.RecommendationClient;

/**
 * Asks how a career fits whoever looks: by this browser's own sitting, else by the newest assessment the person keeps.
 */
@Singleton
public class PersonalFitService {
    private final QuizClient quiz;
    private final RecommendationClient recommendation;
    private final ProfileClient profile;
    private final PersonalCache personal;
    private final CareerCache careers;

    PersonalFitService(
            QuizClient quiz,
            RecommendationClient recommendation,
            ProfileClient profile,
            PersonalCache personal,
            CareerCache careers) {
        this.quiz = quiz;
        this.recommendation = recommendation;
        this.profile = profile;
        this.personal = personal;
        this.careers = careers;
    }

    /** As far as it is known; none, without asking anybody, for a visitor without a sitting. */
    public PersonalFit of(HttpRequest<?> request, Visitor visitor, String slug) {
        PersonalFit here =
                Cookies.sitting(request).map(id -> here(visitor, id, slug)).orElse(new PersonalFit.None());
        boolean done = here instanceof PersonalFit.Known || here instanceof PersonalFit.Unavailable;
        if (done || !visitor.signedIn()) {
            return here;
        }
        PersonalFit kept = kept(visitor, slug);
        return kept instanceof PersonalFit.Known
                        || kept instanceof PersonalFit.Unavailable
                        || here instanceof PersonalFit.None
                ? kept
                : here;
    }

    private PersonalFit here(Visitor visitor, String id, String slug) {
        PersonalFit fit = fit(visitor, id, slug, "/results");
        if (fit instanceof PersonalFit.Known) {
            return fit;
        }
        return switch (quiz.sitting(id)) {
            case ServiceResult.Ok<Sitting>(Sitting sitting) ->
                sitting.completed() ? fit : new PersonalFit.InProgress("/quiz/question");
            case ServiceResult.Problem<Sitting> p
            when p.status() == 401 || p.status() == 403 || p.status() == 404 -> new PersonalFit.None();
            case ServiceResult<Sitting> away -> fit;
        };
    }

    private PersonalFit kept(Visitor visitor, String slug) {
        return personal.keep(visitor.id(), "assessments", profile::assessmentState)
                .found()
                .map(state -> state.completed() != null
                        ? fit(visitor, state.completed(), slug, "/results/" + state.completed())
                        : state.open() ? new PersonalFit.InProgress("/account/assessments") : new PersonalFit.None())
                .orElse(new PersonalFit.Unknown());
    }

    private PersonalFit fit(Visitor visitor, String assessment, String slug, String results) {
        // An assessment is what it is; what it says of a career changes with the careers.
        String key = "fit " + assessment + " " + slug + " " + careers.revision();
        return personal.keep(visitor.id(), key, () -> recommendation.fit(assessment, slug))
                .found()
                .<PersonalFit>map(match -> new PersonalFit.Known(match, results))
                .orElse(new PersonalFit.Unavailable(results));
    }
}
