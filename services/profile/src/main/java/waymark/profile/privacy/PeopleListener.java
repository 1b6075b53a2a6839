package waymark.profile.privacy;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import waymark.edge.ReceiptStore;
import waymark.events.PeopleEvent;
import waymark.events.PeopleEvent.PersonErased;
import waymark.outbox.Listener;
import waymark.profile.assessment.AssessmentStore;
import waymark.profile.career.SavedCareerStore;
import waymark.profile.cohort.CohortPartStore;
import waymark.profile.person.PersonStore;
import waymark.profile.plan.PlanStore;

/** Forgets people here and in Keycloak. Every step can be repeated, so a failure on the way only means doing it again. */
@Singleton
class PeopleListener implements Listener<PeopleEvent> {
    private final ReceiptStore receipts;
    private final PersonStore people;
    private final AssessmentStore assessments;
    private final SavedCareerStore careers;
    private final PlanStore plans;
    private final CohortPartStore cohorts;
    private final AccountClient accounts;

    PeopleListener(
            ReceiptStore receipts,
            PersonStore people,
            AssessmentStore assessments,
            SavedCareerStore careers,
            PlanStore plans,
            CohortPartStore cohorts,
            AccountClient accounts) {
        this.receipts = receipts;
        this.people = people;
        this.assessments = assessments;
        this.careers = careers;
        this.plans = plans;
        this.cohorts = cohorts;
        this.accounts = accounts;
    }

    @Override
    public Class<PeopleEvent> events() {
        return PeopleEvent.class;
    }

    @Override
    public void on(PeopleEvent event) {
        switch (event) {
            case PersonErased e -> {
                receipts.forget(e.person());
                // The account goes first: only it can fail for long, and the counts below are then of one go.
                boolean account = accounts.delete(e.person());
                Map<String, Long> erased = new HashMap<>(cohorts.erase(e.person()));
                erased.put("assessments", assessments.erase(e.person()));
                erased.put("careers", careers.erase(e.person()));
                erased.put("plans", plans.erase(e.person()));
                erased.put("people", people.erase(e.person()));
                erased.put("accounts", account ? 1L : 0L);
                receipts.leave(e.receipt(), erased);
            }
        }
    }
}
