package waymark.recommendation.accuracy;

import jakarta.inject.Singleton;
import java.util.List;
import waymark.events.RatingEvent;
import waymark.events.RatingEvent.CareerRated;
import waymark.events.RatingEvent.RatingErased;
import waymark.outbox.Listener;
import waymark.recommendation.fit.Ranking;
import waymark.recommendation.input.RankingInputCatalog;
import waymark.recommendation.match.AssessmentRanking;
import waymark.recommendation.match.MatchStore;

/**
 * Puts each thumb beside the fit its person was shown. Thumbs and assessments come by two topics, in any order:
 * whichever is read second finds the other.
 */
@Singleton
class RatingListener implements Listener<RatingEvent> {
    private final RatingStore ratings;
    private final MatchStore matches;
    private final RankingInputCatalog inputs;

    RatingListener(RatingStore ratings, MatchStore matches, RankingInputCatalog inputs) {
        this.ratings = ratings;
        this.matches = matches;
        this.inputs = inputs;
        matches.whenKept(this::compare);
    }

    @Override
    public void on(RatingEvent event) {
        switch (event) {
            case CareerRated rated -> {
                ratings.keep(Rating.of(rated));
                matches.newestOf(rated.person(), rated.ratedAt()).ifPresent(this::compare);
            }
            case RatingErased erased -> ratings.keep(Rating.gone(erased));
        }
    }

    private void compare(AssessmentRanking with) {
        List<Rating> open = with.person() == null ? List.of() : ratings.toCompare(with.person(), with.completedAt());
        if (!open.isEmpty()) {
            Ranking ranking = with.ranking(inputs.snapshot());
            open.forEach(rating -> ratings.compare(rating.comparedWith(ranking, with.completedAt())));
        }
    }
}
