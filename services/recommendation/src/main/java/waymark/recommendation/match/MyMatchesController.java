package waymark.recommendation.match;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import waymark.edge.Caller;
import waymark.edge.PageRequest;
import waymark.edge.RefusedException;
import waymark.events.MatchEvent.Ranked;
import waymark.recommendation.change.FitChange;
import waymark.recommendation.fit.Match;
import waymark.recommendation.fit.Scores;
import waymark.recommendation.input.RankingInput;
import waymark.recommendation.input.RankingInputCatalog;
import waymark.recommendation.instrument.GivenAnswers;

/** The caller's own kept rankings, as they are stored, for the export of all one has. */
@Controller("/me/matches")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class MyMatchesController {
    private final MatchStore store;
    private final RankingInputCatalog inputs;

    MyMatchesController(MatchStore store, RankingInputCatalog inputs) {
        this.store = store;
        this.inputs = inputs;
    }

    /** One kept ranking; the names mean the same as in {@link AssessmentRanking}. */
    @Serdeable
    record Kept(
            String assessment,
            Instant completedAt,
            Scores scores,
            @Nullable GivenAnswers answers,
            List<String> flags,
            String model,
            long contentRevision,
            int careers,
            List<Ranked> top,
            Instant rankedAt) {

        static Kept of(AssessmentRanking m) {
            return new Kept(
                    m.id(),
                    m.completedAt(),
                    m.scores(),
                    m.answers(),
                    m.flags(),
                    m.model(),
                    m.contentRevision(),
                    m.careers(),
                    m.top(),
                    m.rankedAt());
        }
    }

    @Serdeable
    record Mine(List<Kept> items, long total) {}

    /** A page of them, newest assessment first. */
    @Get
    Mine list(@QueryValue(defaultValue = "0") int page, @QueryValue(defaultValue = "20") int size, Caller caller) {
        PageRequest wanted = new PageRequest(page, size);
        List<Kept> items = store.list(caller, wanted).stream().map(Kept::of).toList();
        return new Mine(items, store.count(caller));
    }

    /**
     * Why the fit of a career moved between two of the caller's assessments, {@code a} and {@code b}. Empty if either
     * is nobody's or there is no such career; refused with 403 if it is somebody else's, with 422 if they are the same.
     */
    @Get("/compare/{slug}")
    Optional<FitChange> compare(
            String slug, @QueryValue @Nullable String a, @QueryValue @Nullable String b, Caller caller) {
        if (a == null || b == null || a.equals(b)) {
            throw RefusedException.invalid("two-assessments", "Choose two different quizzes to compare.");
        }
        RankingInput now = inputs.snapshot();
        return match(a, slug, now, caller)
                .flatMap(first -> match(b, slug, now, caller).map(second -> FitChange.between(first, second)));
    }

    private Optional<Match> match(String assessment, String slug, RankingInput now, Caller caller) {
        return store.find(assessment, caller)
                .filter(kept -> caller.id().equals(kept.person()))
                .flatMap(kept -> kept.ranking(now).match(slug));
    }
}
