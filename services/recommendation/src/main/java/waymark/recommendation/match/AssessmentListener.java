package waymark.recommendation.match;

import jakarta.inject.Singleton;
import waymark.events.AssessmentEvent;
import waymark.events.AssessmentEvent.AssessmentClaimed;
import waymark.events.AssessmentEvent.AssessmentCompleted;
import waymark.events.AssessmentEvent.SectionDone;
import waymark.events.AssessmentEvent.SittingErased;
import waymark.events.AssessmentEvent.SittingStarted;
import waymark.outbox.Listener;
import waymark.recommendation.career.CareerListener;

/** Ranks an assessment when it is completed or claimed, and forgets it when its sitting is erased. */
@Singleton
class AssessmentListener implements Listener<AssessmentEvent> {
    private final MatchStore store;
    private final CareerListener careers;

    AssessmentListener(MatchStore store, CareerListener careers) {
        this.store = store;
        this.careers = careers;
        careers.whenChanged(catalogue -> Upkeep.refresh(store, catalogue));
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

    /** Careers that changed meanwhile may have missed this assessment in their round. */
    private void rank(AssessmentEvent event, AssessmentEvent.State state) {
        if (state.scores() != null) {
            store.keep(event.sitting(), event.revision(), state, careers.catalogue());
            store.refresh(event.sitting(), careers.catalogue());
        }
    }
}
