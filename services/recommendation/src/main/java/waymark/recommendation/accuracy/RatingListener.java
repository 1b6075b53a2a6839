package waymark.recommendation.accuracy;

import jakarta.inject.Singleton;
import waymark.events.RatingEvent;
import waymark.events.RatingEvent.CareerRated;
import waymark.events.RatingEvent.RatingErased;
import waymark.outbox.Listener;
import waymark.recommendation.career.CareerListener;
import waymark.recommendation.match.MatchStore;

/** Puts each thumb beside the fit its person was shown. */
@Singleton
class RatingListener implements Listener<RatingEvent> {
    private final RatingStore ratings;
    private final MatchStore matches;
    private final CareerListener careers;

    RatingListener(RatingStore ratings, MatchStore matches, CareerListener careers) {
        this.ratings = ratings;
        this.matches = matches;
        this.careers = careers;
    }

    @Override
    public Class<RatingEvent> events() {
        return RatingEvent.class;
    }

    @Override
    public void on(RatingEvent event) {
        ratings.keep(
                switch (event) {
                    case CareerRated rated ->
                        Rating.of(rated, matches.newestOf(rated.person()).orElse(null), careers.catalogue());
                    case RatingErased erased -> Rating.gone(erased);
                });
    }
}
