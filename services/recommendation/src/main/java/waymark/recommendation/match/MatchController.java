package waymark.recommendation.match;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import waymark.edge.Caller;
import waymark.edge.Page;
import waymark.recommendation.career.CareerListener;
import waymark.recommendation.fit.Match;
import waymark.recommendation.fit.Ranking;

/** What an assessment says about careers. Worked out at every reading, so it is always about the careers as they are. */
@Controller("/assessments/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class MatchController {
    private final MatchStore store;
    private final CareerListener careers;

    MatchController(MatchStore store, CareerListener careers) {
        this.store = store;
        this.careers = careers;
    }

    /**
     * All careers, best first; with {@code preparation} (1–5) only those of that level, with {@code full} only those that an editor
     * wrote a guide for. With {@code grouped} nearly the same occupations are one entry, whose {@code alike} are the others. {@code
     * reasons} leaves the strongest so many for and so many against; {@code discoveries} adds these, so that a page asks once.
     */
    @Get("/matches")
    Optional<MatchPage> matches(
            String id,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "20") int size,
            @QueryValue @Nullable Integer preparation,
            @QueryValue(defaultValue = "false") boolean full,
            @QueryValue(defaultValue = "false") boolean grouped,
            @QueryValue @Nullable Integer reasons,
            @QueryValue(defaultValue = "false") boolean discoveries,
            @Nullable Caller caller) {
        var wanted = new MatchPage.Wanted(new Page(page, size), preparation, full, grouped, reasons, discoveries);
        return store.find(id, caller).map(m -> MatchPage.of(ranking(m), m.flags(), wanted));
    }

    /** One career: is it right for me? */
    @Get("/fit/{slug}")
    Optional<Match> fit(String id, String slug, @Nullable Caller caller) {
        return store.find(id, caller).flatMap(m -> ranking(m).match(slug));
    }

    /** Careers that fit well and are not like the top of the list. */
    @Get("/discoveries")
    Optional<Discoveries> discoveries(String id, @Nullable Caller caller) {
        return store.find(id, caller).map(m -> Discoveries.in(ranking(m), null));
    }

    private Ranking ranking(Matches of) {
        return of.ranking(careers.catalogue());
    }
}
