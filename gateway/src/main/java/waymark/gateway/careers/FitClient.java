package waymark.gateway.careers;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import waymark.gateway.Answer;
import waymark.gateway.Cookies;
import waymark.gateway.Services;
import waymark.gateway.Visitor;
import waymark.gateway.account.SavedAssessment;
import waymark.gateway.quiz.Sitting;
import waymark.gateway.results.Match;

/** Asks how a career fits whoever looks: by this browser's own sitting, else by the newest assessment the person keeps. */
@Singleton
class FitClient {
    private final Services services;

    FitClient(Services services) {
        this.services = services;
    }

    /** Is there anything to ask by? */
    boolean any(HttpRequest<?> request, Visitor visitor) {
        return visitor.signedIn() || Cookies.sitting(request).isPresent();
    }

    OwnFit of(HttpRequest<?> request, Visitor visitor, String slug) {
        OwnFit here = Cookies.sitting(request).map(id -> here(id, slug)).orElse(new OwnFit.None());
        boolean done = here instanceof OwnFit.Known || here instanceof OwnFit.Later;
        if (done || !visitor.signedIn()) {
            return here;
        }
        OwnFit kept = kept(slug);
        return kept instanceof OwnFit.Known || kept instanceof OwnFit.Later || here instanceof OwnFit.None
                ? kept
                : here;
    }

    private OwnFit here(String id, String slug) {
        OwnFit fit = fit(id, slug, "/results");
        if (fit instanceof OwnFit.Known) {
            return fit;
        }
        return switch (services.get("/sittings/" + id, Sitting.class)) {
            case Answer.Ok<Sitting>(Sitting sitting) -> sitting.completed() ? fit : new OwnFit.Begun("/quiz/question");
            case Answer.Problem<Sitting> p
            when p.status() == 401 || p.status() == 403 || p.status() == 404 -> new OwnFit.None();
            case Answer<Sitting> away -> fit;
        };
    }

    private OwnFit kept(String slug) {
        return services.get("/me/assessments", SavedAssessment.All.class)
                .found()
                .map(all -> all.completed().stream()
                        .findFirst()
                        .map(newest -> fit(newest.id(), slug, "/results/" + newest.id()))
                        .orElseGet(() ->
                                all.items().isEmpty() ? new OwnFit.None() : new OwnFit.Begun("/account/assessments")))
                .orElse(new OwnFit.None());
    }

    private OwnFit fit(String assessment, String slug, String results) {
        return services.get("/assessments/" + assessment + "/fit/" + slug, Match.class)
                .found()
                .<OwnFit>map(match -> new OwnFit.Known(match, results))
                .orElse(new OwnFit.Later(results));
    }
}
