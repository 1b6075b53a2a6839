package waymark.profile.progress;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import waymark.profile.assessment.Assessment;
import waymark.profile.assessment.AssessmentStatus;
import waymark.profile.assessment.InterestChange;
import waymark.profile.career.SavedCareer;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentPart;
import waymark.profile.help.HelpRequest;
import waymark.profile.person.Person;
import waymark.profile.plan.Plan;
import waymark.profile.task.StudentTask;
import waymark.profile.timeline.Timeline;
import waymark.profile.timeline.TimelineEntry;

/**
 * All a counselor may see of one student: no notes, and nothing of the parts the student left out.
 *
 * @param group name of the cohort
 * @param reasons did the student agree that it is seen why careers fit?
 * @param changes between the latest two finished quizzes, the older one first; none before there are two
 * @param rule when a change counts as real, in a sentence
 * @param tasks live ones of this cohort
 * @param timeline what happened, the latest first
 * @param asked what the student asked for and still waits for
 */
@Serdeable
public record StudentView(
        StudentProgress progress,
        Instant since,
        List<Assessment> assessments,
        List<KeptCareer> careers,
        List<Step> plan,
        String group,
        boolean reasons,
        List<InterestChange> changes,
        String rule,
        List<StudentTask> tasks,
        List<TimelineEntry> timeline,
        @Nullable Asked asked) {

    /** A student waits for help; {@code text} says what it is about, if they said it. */
    @Serdeable
    public record Asked(@Nullable String text, Instant at) {}

    /** What is stored of the student, and how far they are with their tasks. */
    record Parts(
            @Nullable Person person,
            List<Assessment> assessments,
            List<SavedCareer> careers,
            @Nullable Plan plan,
            List<StudentTask> tasks,
            @Nullable HelpRequest help) {}

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

    static StudentView of(Consent consent, Parts parts) {
        Plan plan = parts.plan();
        HelpRequest help = parts.help();
        boolean results = consent.shows(ConsentPart.RESULTS);
        List<StudentTask> tasks =
                parts.tasks().stream().map(StudentTask::shared).toList();
        return new StudentView(
                StudentProgress.of(
                        consent,
                        parts.person(),
                        AssessmentStatus.of(consent.person(), parts.assessments()),
                        parts.careers().size(),
                        plan == null ? 0 : plan.share()),
                consent.givenAt(),
                results ? parts.assessments() : List.of(),
                (consent.shows(ConsentPart.CAREERS) ? parts.careers() : List.<SavedCareer>of())
                        .stream()
                                .map(c -> new KeptCareer(c.slug(), c.title(), c.rating(), c.savedAt()))
                                .toList(),
                plan == null || !consent.shows(ConsentPart.PLAN)
                        ? List.of()
                        : plan.items().stream()
                                .map(i -> new Step(i.head(), i.own(), i.careerTitles(), i.due(), i.done(), i.doneAt()))
                                .toList(),
                consent.cohortName(),
                consent.showsReasons(),
                results ? changes(parts.assessments()) : List.of(),
                InterestChange.RULE,
                tasks,
                Timeline.of(consent, parts.assessments(), parts.careers(), plan, tasks, help),
                help == null || !help.open() ? null : new Asked(help.text(), help.askedAt()));
    }

    private static List<InterestChange> changes(List<Assessment> newestFirst) {
        List<Assessment> scored =
                newestFirst.stream().filter(Assessment::comparable).limit(2).toList();
        return scored.size() < 2 ? List.of() : InterestChange.between(scored.get(1), scored.get(0));
    }
}
