package waymark.recommendation.privacy;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import waymark.edge.ErasureReceiptStore;
import waymark.events.PeopleEvent;
import waymark.events.PeopleEvent.PersonErased;
import waymark.outbox.Listener;
import waymark.recommendation.accuracy.RatingStore;
import waymark.recommendation.match.MatchStore;

/** Forgets people who asked to be forgotten, and leaves a receipt. */
@Singleton
class PeopleListener implements Listener<PeopleEvent> {
    private final MatchStore matches;
    private final RatingStore ratings;
    private final ErasureReceiptStore receipts;

    PeopleListener(MatchStore matches, RatingStore ratings, ErasureReceiptStore receipts) {
        this.matches = matches;
        this.ratings = ratings;
        this.receipts = receipts;
    }

    @Override
    public Class<PeopleEvent> events() {
        return PeopleEvent.class;
    }

    @Override
    public void on(PeopleEvent event) {
        switch (event) {
            case PersonErased erased -> {
                String receipt = Objects.requireNonNull(erased.receipt(), "An erasure needs a receipt");
                receipts.forget(erased.person());
                receipts.leave(
                        receipt,
                        Map.of(
                                "matches", matches.eraseOf(erased.person()),
                                "ratings", ratings.eraseOf(erased.person())));
            }
        }
    }
}
