package waymark.gateway.upstream.profile;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import waymark.gateway.upstream.profile.task.Happened;
import waymark.gateway.upstream.profile.task.StudentTask;

/**
 * All a counselor may see of a student.
 *
 * @param group name of the cohort
 * @param reasons did the student agree that it is seen why careers fit?
 * @param changes between the latest two finished quizzes; {@code rule} says when one is real
 * @param timeline what happened, the latest first
 */
@Serdeable
public record Student(
        Progress progress,
        Instant since,
        List<SavedAssessment> assessments,
        List<KeptCareer> careers,
        List<Step> plan,
        @Nullable String group,
        boolean reasons,
        @Nullable List<SavedAssessment.Difference> changes,
        @Nullable String rule,
        @Nullable List<StudentTask> tasks,
        @Nullable List<Happened> timeline,
        @Nullable Asked asked) {

    /** Lists that are absent are empty. */
    public Student {
        changes = changes == null ? List.of() : changes;
        tasks = tasks == null ? List.of() : tasks;
        timeline = timeline == null ? List.of() : timeline;
    }

    /** A student waits for help; {@code text} says what it is about, if they said it. */
    @Serdeable
    public record Asked(@Nullable String text, Instant at) {}

    /** A student's line in the list; shares 0–100. What belongs to a part that is not shared is empty. */
    @Serdeable
    public record Progress(
            String person,
            String name,
            double quizShare,
            @Nullable Instant lastSeen,
            int assessments,
            List<SavedAssessment.Top> topMatches,
            int savedCareers,
            double planShare,
            List<String> notShared) {

        /** An answer that names no parts leaves out none. */
        public Progress {
            notShared = notShared == null ? List.of() : notShared;
        }

        /** May that part be seen: {@code results}, {@code careers} or {@code plan}? */
        public boolean shares(String part) {
            return !notShared.contains(part);
        }
    }

    /**
     * A page of a cohort's list, or what changed in it.
     *
     * @param total how many there are on all pages
     * @param revision another one whenever the list would look different
     * @param removed whose lines went, in what changed; null in a page
     */
    @Serdeable
    public record All(
            Cohort cohort, List<Progress> items, int total, String revision, @Nullable List<String> removed) {}

    /** Whether the list would look different. */
    @Serdeable
    public record Changes(String revision) {}

    /** A career they keep, without their note; {@code rating} is {@code up}, {@code down} or absent. */
    @Serdeable
    public record KeptCareer(String slug, String title, @Nullable String rating, Instant savedAt) {}

    /** A step of a plan; {@code own} if it is from no guide. */
    @Serdeable
    public record Step(
            String head,
            boolean own,
            @Nullable String careerTitle,
            @Nullable LocalDate due,
            boolean done,
            @Nullable Instant doneAt) {}
}
