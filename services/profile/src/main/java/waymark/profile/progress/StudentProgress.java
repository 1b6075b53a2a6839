package waymark.profile.progress;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import waymark.profile.assessment.AssessmentStatus;
import waymark.profile.assessment.TopMatch;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentPart;
import waymark.profile.person.Person;

/**
 * One student's line in a counselor's list.
 *
 * @param name what the student's token said last, else what it said when they joined
 * @param quizShare how much of the latest assessment is done, 0–100
 * @param assessments how many are completed
 * @param topMatches the three best of the latest completed one
 * @param planShare how much of the plan is done, 0–100
 * @param notShared names of the {@link ConsentPart}s the student left out: what belongs to them is empty here
 */
@Serdeable
public record StudentProgress(
        String person,
        String name,
        double quizShare,
        @Nullable Instant lastSeen,
        long assessments,
        List<TopMatch> topMatches,
        int savedCareers,
        double planShare,
        List<String> notShared) {

    static StudentProgress of(
            Consent consent, @Nullable Person person, AssessmentStatus status, int savedCareers, double planShare) {
        return new StudentProgress(
                consent.person(),
                person == null || person.name().isBlank() ? consent.personName() : person.name(),
                status.share(),
                person == null ? null : person.lastSeen(),
                status.completed(),
                consent.shows(ConsentPart.RESULTS) ? status.best() : List.of(),
                consent.shows(ConsentPart.CAREERS) ? savedCareers : 0,
                consent.shows(ConsentPart.PLAN) ? planShare : 0,
                consent.leftOut().stream().map(ConsentPart::label).toList());
    }
}
