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
import waymark.recommendation.affinity.Answers;
import waymark.recommendation.career.CareerFilter;
import waymark.recommendation.career.WorkCondition;
import waymark.recommendation.fit.Matcher;
import waymark.recommendation.fit.Scores;
import waymark.recommendation.input.RankingInput;
import waymark.recommendation.input.RankingInputCatalog;
import waymark.recommendation.model.Model;

/** Ranks for scores someone brings along. Nothing is kept. */
@Controller("/matches")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class AdHocMatchController {
    private final RankingInputCatalog inputs;

    AdHocMatchController(RankingInputCatalog inputs) {
        this.inputs = inputs;
    }

    /**
     * Scores, each 0–100, and the answers they were made of.
     *
     * @param interests R, I, A, S, E, C
     * @param standardErrors of the interests, in points: how sure each score is; 6 where one is left out
     * @param instrument the instrument that was answered: its id for its newest version, or id/version
     * @param answers item id to a whole number on the instrument's scale, for {@code interests-1} from 1 (not for me)
     *     to 5 (I'd love it); items that were not answered are left out
     * @param model {@code waymark-3} (which is used if none is named), {@code waymark-2}, {@code waymark-1} or
     *     {@code onet-pearson}
     * @param preparation 1–5: only careers of that level
     * @param full only careers that an editor wrote a guide for
     * @param pay only careers with this median pay or more, in US dollars a year
     * @param category only careers of this field
     * @param condition only careers whose work is so, one of the answer's {@code conditions}
     * @param grouped nearly the same occupations as one entry, whose {@code alike} are the others
     * @param reasons the strongest so many for and so many against; all if absent
     * @param discoveries these too
     */
    @Serdeable
    record Given(
            @Nullable Map<String, Double> interests,
            @Nullable Map<String, Double> values,
            @Nullable Map<String, Double> setting,
            @Nullable Map<String, Double> standardErrors,
            @Nullable String instrument,
            @Nullable Map<String, Integer> answers,
            @Nullable String model,
            @Nullable Integer preparation,
            @Nullable Boolean full,
            @Nullable Integer pay,
            @Nullable String category,
            @Nullable String condition,
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
        Scores scores = Scores.of(given.interests(), given.values(), given.setting(), given.standardErrors());
        RankingInput now = inputs.snapshot();
        Answers answers = now.instruments().given(given.instrument(), given.answers());
        return MatchPage.of(
                Matcher.rank(scores, answers, Model.named(given.model()), now.careers()),
                List.of(),
                new MatchPage.Wanted(
                        page,
                        new CareerFilter(
                                given.preparation(),
                                Boolean.TRUE.equals(given.full()),
                                given.pay(),
                                given.category(),
                                WorkCondition.of(given.condition())),
                        Boolean.TRUE.equals(given.grouped()),
                        given.reasons(),
                        Boolean.TRUE.equals(given.discoveries())));
    }
}
