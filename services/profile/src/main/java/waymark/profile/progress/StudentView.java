package waymark.profile.progress;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import waymark.profile.assessment.Assessment;
import waymark.profile.assessment.AssessmentStatus;
import waymark.profile.career.SavedCareer;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentPart;
import waymark.profile.person.Person;
import waymark.profile.plan.Plan;

/** All a counselor may see of one student: no notes, and nothing of the parts the student left out. */
@Serdeable
public record StudentView(
        StudentProgress progress,
        Instant since,
        List<Assessment> assessments,
        List<KeptCareer> careers,
        List<Step> plan) {

    /** A career the student keeps. */
    @Serdeable
    public record KeptCareer(String slug, String title, @Nullable String rating, Instant savedAt) {}

    /** A step of the student's plan; {@code own} if it is from no guide. */
    @Serdeable
    public record Step(
            String head,
            boolean own,
            @Nullable String careerTitle,
            @Nullable LocalDate due,
            boolean done,
            @Nullable Instant doneAt) {}

    static StudentView of(
            Consent consent,
            @Nullable Person person,
            List<Assessment> assessments,
            List<SavedCareer> careers,
            @Nullable Plan plan) {
        double planShare = plan == null ? 0 : plan.share();
        return new StudentView(
                StudentProgress.of(
                        consent, person, AssessmentStatus.of(consent.person(), assessments), careers.size(), planShare),
                consent.givenAt(),
                consent.shows(ConsentPart.RESULTS) ? assessments : List.of(),
                (consent.shows(ConsentPart.CAREERS) ? careers : List.<SavedCareer>of())
                        .stream()
                                .map(c -> new KeptCareer(c.slug(), c.title(), c.rating(), c.savedAt()))
                                .toList(),
                plan == null || !consent.shows(ConsentPart.PLAN)
                        ? List.of()
                        : plan.items().stream()
                                .map(i -> new Step(i.head(), i.own(), i.careerTitle(), i.due(), i.done(), i.doneAt()))
                                .toList());
    }
}
