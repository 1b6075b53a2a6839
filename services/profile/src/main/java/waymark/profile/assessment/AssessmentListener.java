package waymark.profile.assessment;

import jakarta.inject.Singleton;
import waymark.events.AssessmentEvent;
import waymark.events.AssessmentEvent.AssessmentClaimed;
import waymark.events.AssessmentEvent.AssessmentCompleted;
import waymark.events.AssessmentEvent.SectionDone;
import waymark.events.AssessmentEvent.SittingErased;
import waymark.events.AssessmentEvent.SittingStarted;
import waymark.outbox.Listener;

/** Keeps the assessments of people; a visitor's is nobody's until it is claimed. */
@Singleton
class AssessmentListener implements Listener<AssessmentEvent> {
    private final AssessmentStore store;

    AssessmentListener(AssessmentStore store) {
        this.store = store;
    }

    @Override
    public void on(AssessmentEvent event) {
        switch (event) {
            case SittingStarted e -> follow(e, e.state());
            case SectionDone e -> follow(e, e.state());
            case AssessmentCompleted e -> follow(e, e.state());
            case AssessmentClaimed e -> follow(e, e.state());
            case SittingErased e -> store.drop(e.sitting(), e.revision());
        }
    }

    private void follow(AssessmentEvent event, AssessmentEvent.State state) {
        if (state.person() != null) {
            store.follow(SavedAssessment.of(event.sitting(), event.revision(), state));
        }
    }
}
