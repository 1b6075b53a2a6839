package waymark.gateway.careers;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import waymark.gateway.Answer;
import waymark.gateway.Careers;
import waymark.gateway.Cookies;
import waymark.gateway.PersonalCache;
import waymark.gateway.Services;
import waymark.gateway.Visitor;
import waymark.gateway.quiz.Sitting;
import waymark.gateway.results.Match;

/** Asks how a career fits whoever looks: by this browser's own sitting, else by the newest assessment the person keeps. */
@Singleton
class FitClient {
    private final Services services;
    private final PersonalCache personal;
    private final Careers careers;

    /** As much of a person's assessments as is worth keeping for half a minute: the newest completed one, and whether there is any. */
    private record Newest(@Nullable String completed, boolean any) {}

    FitClient(Services services, PersonalCache personal, Careers careers) {
        this.services = services;
        this.personal = personal;
        this.careers = careers;
    }

    /** Is there anything to ask by? */
    boolean any(HttpRequest<?> request, Visitor visitor) {
        return visitor.signedIn() || Cookies.sitting(request).isPresent();
    }

    OwnFit of(HttpRequest<?> request, Visitor visitor, String slug) {
        OwnFit here =
                Cookies.sitting(request).map(id -> here(visitor, id, slug)).orElse(new OwnFit.None());
        boolean done = here instanceof OwnFit.Known || here instanceof OwnFit.Later;
        if (done || !visitor.signedIn()) {
            return here;
        }
        OwnFit kept = kept(visitor, slug);
        return kept instanceof OwnFit.Known || kept instanceof OwnFit.Later || here instanceof OwnFit.None
                ? kept
                : here;
    }

    private OwnFit here(Visitor visitor, String id, String slug) {
        OwnFit fit = fit(visitor, id, slug, "/results");
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

    private OwnFit kept(Visitor visitor, String slug) {
        Answer<Newest> answer = personal.keep(visitor.id(), "newest assessment", this::newest);
        return answer.found()
                .map(newest -> newest.completed() != null
                        ? fit(visitor, newest.completed(), slug, "/results/" + newest.completed())
                        : newest.any() ? new OwnFit.Begun("/account/assessments") : new OwnFit.None())
                .orElse(new OwnFit.None());
    }

    /** One of a person's assessments, newest first; of them only what is needed here. */
    @Serdeable
    record Assessment(String id, @Nullable Instant completedAt) {}

    /** A page of them. */
    @Serdeable
    record Assessments(List<Assessment> items) {}

    private Answer<Newest> newest() {
        return services.get("/me/assessments", Assessments.class)
                .map(all -> new Newest(
                        all.items().stream()
                                .filter(each -> each.completedAt() != null)
                                .findFirst()
                                .map(Assessment::id)
                                .orElse(null),
                        !all.items().isEmpty()));
    }

    private OwnFit fit(Visitor visitor, String assessment, String slug, String results) {
        String question = "/assessments/" + assessment + "/fit/" + slug;
        // An assessment is what it is; what it says of a career changes with the careers.
        return personal.keep(
                        visitor.id(), question + " " + careers.revision(), () -> services.get(question, Match.class))
                .found()
                .<OwnFit>map(match -> new OwnFit.Known(match, results))
                .orElse(new OwnFit.Later(results));
    }
}
