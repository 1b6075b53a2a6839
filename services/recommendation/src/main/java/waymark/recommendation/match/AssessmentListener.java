package waymark.recommendation.match;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import waymark.events.AssessmentEvent;
import waymark.events.AssessmentEvent.AssessmentClaimed;
import waymark.events.AssessmentEvent.AssessmentCompleted;
import waymark.events.AssessmentEvent.SectionDone;
import waymark.events.AssessmentEvent.SittingErased;
import waymark.events.AssessmentEvent.SittingStarted;
import waymark.outbox.Listener;
import waymark.recommendation.input.RankingInput;
import waymark.recommendation.input.RankingInputCatalog;

/** Ranks an assessment when it is completed or claimed, and forgets it when its sitting is erased. */
@Singleton
class AssessmentListener implements Listener<AssessmentEvent> {
    private final MatchStore store;
    private final RankingInputCatalog inputs;
    private final Clock clock;

    AssessmentListener(MatchStore store, RankingInputCatalog inputs, Clock clock) {
        this.store = store;
        this.inputs = inputs;
        this.clock = clock;
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
     * An instrument that is not known yet is not waited for: the assessment is ranked by its scores, and once more when
     * the instrument is there. The refresh that follows a change of careers or instruments may have missed what was
     * written meanwhile, so this looks until nothing has changed. Nothing written means that it was written before,
     * perhaps by somebody who ended before this look.
     */
    private void rank(AssessmentEvent event, AssessmentEvent.State state) {
        if (canBeRanked(state)) {
            RankingInput ranked = inputs.snapshot();
            Instant at = clock.instant();
            boolean seen = store.keep(AssessmentRanking.of(event.sitting(), event.revision(), state, ranked, at));
            for (RankingInput now = inputs.snapshot(); !seen || !now.equals(ranked); now = inputs.snapshot()) {
                store.refresh(event.sitting(), now);
                ranked = now;
                seen = true;
            }
        }
    }

    /** Scores without interests say nothing to rank careers by; that is no fault of this reader's. */
    private static boolean canBeRanked(AssessmentEvent.State state) {
        return state.scores() != null && !state.scores().interests().isEmpty();
    }
}
