package waymark.recommendation.match;

import jakarta.inject.Singleton;
import waymark.events.AssessmentEvent;
import waymark.events.AssessmentEvent.AssessmentClaimed;
import waymark.events.AssessmentEvent.AssessmentCompleted;
import waymark.events.AssessmentEvent.SectionDone;
import waymark.events.AssessmentEvent.SittingErased;
import waymark.events.AssessmentEvent.SittingStarted;
import waymark.outbox.Listener;
import waymark.recommendation.career.CareerCatalog;
import waymark.recommendation.career.CareerListener;

/** Ranks an assessment when it is completed or claimed, and forgets it when its sitting is erased. */
@Singleton
class AssessmentListener implements Listener<AssessmentEvent> {
    private final MatchStore store;
    private final CareerListener careers;

    AssessmentListener(MatchStore store, CareerListener careers) {
        this.store = store;
        this.careers = careers;
        careers.whenChanged(catalogue -> RankingRefresher.refresh(store, catalogue));
    }

    @Override
    public Class<AssessmentEvent> events() {
        return AssessmentEvent.class;
    }

    @Override
    public void on(AssessmentEvent event) {
        switch (event) {
            case SittingStarted started -> rank(started, started.state());
            case SectionDone done -> rank(done, done.state());
            case AssessmentCompleted completed -> rank(completed, completed.state());
            case AssessmentClaimed claimed -> rank(claimed, claimed.state());
            case SittingErased erased -> store.erase(erased.sitting());
        }
    }

    /**
     * Careers that changed while this was written may have missed it in their round. Nothing written means that it was written
     * before, perhaps by somebody who ended before this look.
     */
    private void rank(AssessmentEvent event, AssessmentEvent.State state) {
        if (canBeRanked(state)) {
            CareerCatalog ranked = careers.catalogue();
            boolean written = store.keep(event.sitting(), event.revision(), state, ranked);
            CareerCatalog now = careers.catalogue();
            if (!written || now != ranked) {
                store.refresh(event.sitting(), now);
            }
        }
    }

    /** Scores without interests say nothing to rank careers by; that is no fault of this reader's. */
    private static boolean canBeRanked(AssessmentEvent.State state) {
        return state.scores() != null && !state.scores().interests().isEmpty();
    }
}
