package waymark.profile.assessment;

import jakarta.inject.Singleton;
import waymark.events.MatchEvent;
import waymark.events.MatchEvent.MatchesErased;
import waymark.events.MatchEvent.MatchesRanked;
import waymark.outbox.Listener;

/** Keeps the best matches of people's assessments. */
@Singleton
class MatchListener implements Listener<MatchEvent> {
    private final AssessmentStore store;

    MatchListener(AssessmentStore store) {
        this.store = store;
    }

    @Override
    public void on(MatchEvent event) {
        switch (event) {
            case MatchesRanked e -> {
                if (e.person() != null) {
                    store.follow(new TopMatches(
                            e.assessment(),
                            e.revision(),
                            e.person(),
                            e.model(),
                            e.top().stream()
                                    .map(r -> new TopMatch(
                                            r.slug(),
                                            r.title(),
                                            r.fit(),
                                            r.percentile(),
                                            r.tier(),
                                            r.why(),
                                            r.reasons()))
                                    .toList(),
                            e.rankedAt(),
                            null));
                }
            }
            case MatchesErased e -> store.dropMatches(e.assessment(), e.revision());
        }
    }
}
