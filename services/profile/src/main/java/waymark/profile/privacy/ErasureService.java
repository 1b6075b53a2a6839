package waymark.profile.privacy;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import waymark.outbox.PersonalData;
import waymark.profile.assessment.AssessmentStore;
import waymark.profile.career.SavedCareerStore;
import waymark.profile.cohort.CohortDataService;
import waymark.profile.person.PersonStore;
import waymark.profile.plan.PlanStore;

/** Erases all that this service holds of a person, whatever the collection. */
@Singleton
class ErasureService {
    private final PersonStore people;
    private final AssessmentStore assessments;
    private final SavedCareerStore careers;
    private final PlanStore plans;
    private final CohortDataService cohorts;
    private final List<PersonalData> held;

    ErasureService(
            PersonStore people,
            AssessmentStore assessments,
            SavedCareerStore careers,
            PlanStore plans,
            CohortDataService cohorts,
            List<PersonalData> held) {
        this.people = people;
        this.assessments = assessments;
        this.careers = careers;
        this.plans = plans;
        this.cohorts = cohorts;
        this.held = held;
    }

    /** Forgets the person; can be repeated. Returns how many documents of each kind went. */
    Map<String, Long> erase(String person) {
        Map<String, Long> erased = new HashMap<>(cohorts.erase(person));
        erased.put("assessments", assessments.erase(person));
        erased.put("careers", careers.erase(person));
        erased.put("plans", plans.erase(person));
        held.forEach(data -> erased.merge(data.kind(), data.eraseOf(person), Long::sum));
        erased.put("people", people.erase(person));
        return erased;
    }
}
