package waymark.recommendation.accuracy;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.events.RatingEvent.CareerRated;
import waymark.events.RatingEvent.RatingErased;
import waymark.recommendation.fit.Ranking;

/**
 * A thumb for a career, beside what the ranking said of it to that person at that time. As stored.
 *
 * @param revision the rating's, so that older facts change nothing
 * @param person null once erased: then nothing is left but id and revision
 * @param thumb up, down or none
 * @param assessedAt when the assessment was completed that it is compared with: the newest one before the rating; null
 *     if there is none yet
 * @param fit null if the person had no matches, or not with that career
 */
public record Rating(
        @BsonId String id,
        long revision,
        @Nullable String person,
        @Nullable String career,
        String thumb,
        @Nullable Instant assessedAt,
        @Nullable String model,
        @Nullable Double fit,
        @Nullable Double percentile,
        @Nullable String tier,
        @Nullable Instant ratedAt) {

    /** A rating that is not compared with anything yet. */
    static Rating of(CareerRated event) {
        return new Rating(
                event.rating(),
                event.revision(),
                event.person(),
                event.career(),
                event.thumb(),
                null,
                null,
                null,
                null,
                null,
                event.ratedAt());
    }

    /**
     * The rating beside what the ranking of an assessment completed then says of its career; as it is if that is none
     * of its.
     */
    Rating comparedWith(Ranking ranking, Instant completedAt) {
        return ranking.catalogue()
                .byId(career)
                .map(place -> new Rating(
                        id,
                        revision,
                        person,
                        career,
                        thumb,
                        completedAt,
                        ranking.model().wireName(),
                        ranking.fit(place),
                        ranking.percentile(place),
                        ranking.tier(place).wireName(),
                        ratedAt))
                .orElse(this);
    }

    /** What is left of an erased one. */
    static Rating gone(RatingErased event) {
        return new Rating(event.rating(), event.revision(), null, null, "none", null, null, null, null, null, null);
    }
}
