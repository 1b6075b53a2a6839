package waymark.profile.cohort;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import waymark.profile.assessment.AssessmentStore;
import waymark.profile.assessment.Standing;
import waymark.profile.career.SavedCareerStore;
import waymark.profile.person.Person;
import waymark.profile.person.PersonStore;
import waymark.profile.person.Viewer;
import waymark.profile.plan.PlanStore;

/** Reads the lines of a counselor's list, for all students together: a handful of queries, however many they are. */
@Singleton
class ProgressStore {
    private final PersonStore people;
    private final AssessmentStore assessments;
    private final SavedCareerStore careers;
    private final PlanStore plans;

    ProgressStore(PersonStore people, AssessmentStore assessments, SavedCareerStore careers, PlanStore plans) {
        this.people = people;
        this.assessments = assessments;
        this.careers = careers;
        this.plans = plans;
    }

    /** One line per live consent, by name. */
    List<Progress> lines(List<Consent> live) {
        List<Viewer> viewers = live.stream().map(Consent::viewer).toList();
        Map<String, Person> persons = people.find(viewers);
        Map<String, Standing> standings = assessments.standings(viewers);
        Map<String, Integer> kept = careers.count(viewers);
        Map<String, Double> planned = plans.shares(viewers);
        return live.stream()
                .map(consent -> Progress.of(
                        consent,
                        persons.get(consent.person()),
                        standings.getOrDefault(consent.person(), Standing.NONE),
                        kept.getOrDefault(consent.person(), 0),
                        planned.getOrDefault(consent.person(), 0.0)))
                .sorted(Comparator.comparing(Progress::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Progress::person))
                .toList();
    }
}
