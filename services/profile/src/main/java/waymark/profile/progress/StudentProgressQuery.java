package waymark.profile.progress;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import waymark.profile.assessment.AssessmentStatus;
import waymark.profile.assessment.AssessmentStore;
import waymark.profile.career.SavedCareerStore;
import waymark.profile.cohort.Consent;
import waymark.profile.help.HelpRequestStore;
import waymark.profile.person.Person;
import waymark.profile.person.PersonStore;
import waymark.profile.person.Viewer;
import waymark.profile.plan.PlanStore;
import waymark.profile.task.TaskService;

/**
 * Reads what a counselor sees: the lines of a list for all students together, however many they are, or one student.
 */
@Singleton
class StudentProgressQuery {
    private final PersonStore people;
    private final AssessmentStore assessments;
    private final SavedCareerStore careers;
    private final PlanStore plans;
    private final TaskService tasks;
    private final HelpRequestStore help;

    StudentProgressQuery(
            PersonStore people,
            AssessmentStore assessments,
            SavedCareerStore careers,
            PlanStore plans,
            TaskService tasks,
            HelpRequestStore help) {
        this.people = people;
        this.assessments = assessments;
        this.careers = careers;
        this.plans = plans;
        this.tasks = tasks;
        this.help = help;
    }

    /** One line per live consent, in their order. */
    List<StudentProgress> lines(List<Consent> live) {
        List<Viewer> viewers = live.stream().map(Consent::viewer).toList();
        Map<String, Person> persons = people.find(viewers);
        Map<String, AssessmentStatus> statuses = assessments.statuses(viewers);
        Map<String, Integer> saved = careers.count(viewers);
        Map<String, Double> planShares = plans.shares(viewers);
        return live.stream()
                .map(consent -> StudentProgress.of(
                        consent,
                        persons.get(consent.person()),
                        statuses.getOrDefault(consent.person(), AssessmentStatus.NONE),
                        saved.getOrDefault(consent.person(), 0),
                        planShares.getOrDefault(consent.person(), 0.0)))
                .toList();
    }

    /** All that may be seen of one student. */
    StudentView view(Consent consent) {
        Viewer viewer = consent.viewer();
        return StudentView.of(
                consent,
                new StudentView.Parts(
                        people.find(viewer).orElse(null),
                        assessments.list(viewer),
                        careers.list(viewer),
                        plans.find(viewer).orElse(null),
                        tasks.of(viewer, List.of(consent)),
                        help.find(consent).orElse(null)));
    }
}
