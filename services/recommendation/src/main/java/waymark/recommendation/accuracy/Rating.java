package waymark.recommendation.accuracy;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.events.RatingEvent.CareerRated;
import waymark.events.RatingEvent.RatingErased;
import waymark.recommendation.career.CareerCatalog;
import waymark.recommendation.fit.Ranking;
import waymark.recommendation.match.AssessmentRanking;

/**
 * A thumb for a career, beside what the ranking said of it to that person at that time. As stored.
 *
 * @param revision the rating's, so that older facts change nothing
 * @param person null once erased: then nothing is left but id and revision
 * @param thumb up, down or none
 * @param fit null if the person had no matches, or not with that career
 */
public record Rating(
        @BsonId String id,
        long revision,
        @Nullable String person,
        @Nullable String career,
        String thumb,
        @Nullable String model,
        @Nullable Double fit,
        @Nullable Double percentile,
        @Nullable String tier,
        @Nullable Instant ratedAt) {

    /** A rating of someone whose newest matches are these (null if there are none). */
    static Rating of(CareerRated event, @Nullable AssessmentRanking matches, CareerCatalog careers) {
        Ranking ranking = matches == null ? null : matches.ranking(careers);
        return careers.byId(event.career())
                .filter(place -> ranking != null)
                .map(place -> new Rating(
                        event.rating(),
                        event.revision(),
                        event.person(),
                        event.career(),
                        event.thumb(),
                        ranking.model().wireName(),
                        ranking.fit(place),
                        ranking.percentile(place),
                        ranking.tier(place).wireName(),
                        event.ratedAt()))
                .orElseGet(() -> new Rating(
                        event.rating(),
                        event.revision(),
                        event.person(),
                        event.career(),
                        event.thumb(),
                        null,
                        null,
                        null,
                        null,
                        event.ratedAt()));
    }

    /** What is left of an erased one. */
    static Rating gone(RatingErased event) {
        return new Rating(event.rating(), event.revision(), null, null, "none", null, null, null, null, null);
    }
}
