package waymark.recommendation.match;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import waymark.edge.PageRequest;
import waymark.recommendation.career.CareerCatalog;
import waymark.recommendation.fit.Matcher;
import waymark.recommendation.fit.Model;
import waymark.recommendation.fit.Scores;

/** Ranks for scores someone brings along. Nothing is kept. */
@Controller("/matches")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class AdHocMatchController {
    private final CareerCatalog careers;

    AdHocMatchController(CareerCatalog careers) {
        this.careers = careers;
    }

    /**
     * Scores, each 0–100.
     *
     * @param interests R, I, A, S, E, C
     * @param model {@code waymark-2} (which is used if none is named), {@code waymark-1} or {@code onet-pearson}
     * @param preparation 1–5: only careers of that level
     * @param full only careers that an editor wrote a guide for
     * @param grouped nearly the same occupations as one entry, whose {@code alike} are the others
     * @param reasons the strongest so many for and so many against; all if absent
     * @param discoveries these too
     */
    @Serdeable
    record Given(
            @Nullable Map<String, Double> interests,
            @Nullable Map<String, Double> values,
            @Nullable Map<String, Double> setting,
            @Nullable String model,
            @Nullable Integer preparation,
            @Nullable Boolean full,
            @Nullable Boolean grouped,
            @Nullable Integer reasons,
            @Nullable Boolean discoveries,
            @Nullable Integer page,
            @Nullable Integer size) {}

    /** The ranking. */
    @Post
    MatchPage rank(@Body Given given) {
        PageRequest page =
                new PageRequest(given.page() == null ? 0 : given.page(), given.size() == null ? 20 : given.size());
        Scores scores = Scores.of(given.interests(), given.values(), given.setting());
        return MatchPage.of(
                Matcher.rank(scores, Model.named(given.model()), careers.snapshot()),
                List.of(),
                new MatchPage.Wanted(
                        page,
                        given.preparation(),
                        Boolean.TRUE.equals(given.full()),
                        Boolean.TRUE.equals(given.grouped()),
                        given.reasons(),
                        Boolean.TRUE.equals(given.discoveries())));
    }
}
