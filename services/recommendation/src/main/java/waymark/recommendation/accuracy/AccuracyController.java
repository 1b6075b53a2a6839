package waymark.recommendation.accuracy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import waymark.recommendation.model.Model;

/** Measured accuracy, for everyone to see. */
@Controller("/accuracy")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class AccuracyController {
    private final RatingStore ratings;

    AccuracyController(RatingStore ratings) {
        this.ratings = ratings;
    }

    /** Shares of thumbs up by tier and percentile, for a model (the one in use if none is named). */
    @Get
    Accuracy accuracy(@QueryValue @Nullable String model) {
        Model measured = Model.named(model);
        return Accuracy.of(measured, ratings.tally(measured.wireName()));
    }
}
