package waymark.profile.report;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.events.AssessmentEvent;
import waymark.events.InterestProfile;
import waymark.profile.assessment.Assessment;
import waymark.profile.assessment.TopMatch;
import waymark.profile.career.SavedCareer;
import waymark.profile.plan.Plan;

/**
 * What a report shows of a person: results, kept careers and plan, without the notes, which are only for themselves.
 *
 * @param name of the person, as they were called when it was made
 * @param results of the latest completed assessment; absent without one
 * @param careers kept ones, latest first, at most {@value #CAREERS}
 * @param moreCareers how many more are kept
 * @param steps of the plan, in its order, at most {@value #STEPS}
 * @param moreSteps how many more the plan has
 * @param stepsDone how many steps of the whole plan are done
 */
@Serdeable
public record ReportContent(
        String name,
        @Nullable Results results,
        List<Kept> careers,
        int moreCareers,
        List<Step> steps,
        int moreSteps,
        int stepsDone) {
    /** As many best careers as one looks at closely. */
    static final int BEST = 10;

    /** As many as fit on four sheets together with the rest. */
    static final int CAREERS = 15;

    /** As many as fit on four sheets together with the rest. */
    static final int STEPS = 36;

    /** Lists that are absent are empty. */
    public ReportContent {
        careers = careers == null ? List.of() : careers;
        steps = steps == null ? List.of() : steps;
    }

    /**
     * What an assessment said.
     *
     * @param summary what stands out among the interests, in a sentence; absent where all are alike
     * @param message what was noticed in the answers, in a sentence to the person; absent if nothing was
     * @param interests 0–100 by R, I, A, S, E, C
     * @param margins by interest, how far the true score may lie from it to either side
     * @param range what lies within a margin, in words
     * @param best the best careers, best first
     */
    @Serdeable
    public record Results(
            String title,
            Instant completedAt,
            @Nullable String summary,
            @Nullable String message,
            Map<String, Double> interests,
            Map<String, Double> margins,
            String range,
            List<TopMatch> best) {
        /** What is absent is empty. */
        public Results {
            interests = interests == null ? Map.of() : interests;
            margins = margins == null ? Map.of() : margins;
            best = best == null ? List.of() : best;
        }

        private static Optional<Results> of(Assessment a) {
            Map<String, Double> interests = a.interests();
            Instant completedAt = a.completedAt();
            return completedAt == null || interests == null
                    ? Optional.empty()
                    : Optional.of(new Results(
                            a.title(),
                            completedAt,
                            summary(a, interests),
                            a.message(),
                            interests,
                            a.margins() == null ? Map.of() : a.margins(),
                            a.range(),
                            a.top().stream().limit(BEST).map(TopMatch::brief).toList()));
        }

        private static @Nullable String summary(Assessment a, Map<String, Double> interests) {
            return a.flags().contains(AssessmentEvent.Scores.FLAT)
                    ? null
                    : InterestProfile.of(interests, a.standardErrors() == null ? Map.of() : a.standardErrors())
                            .sentence();
        }
    }

    /** A kept career; {@code rating} is {@code up}, {@code down} or absent. */
    @Serdeable
    public record Kept(String slug, String title, @Nullable String rating) {}

    /**
     * A step of the plan.
     *
     * @param career the title of the career it leads to; absent for a step of one's own
     */
    @Serdeable
    public record Step(String head, @Nullable String career, @Nullable LocalDate due, boolean done) {}

    /**
     * What there is to report of a person.
     *
     * @param assessments newest first
     * @param careers latest first
     */
    static ReportContent of(
            String name, List<Assessment> assessments, List<SavedCareer> careers, List<Plan.Item> plan) {
        return new ReportContent(
                name,
                assessments.stream()
                        .flatMap(a -> Results.of(a).stream())
                        .findFirst()
                        .orElse(null),
                careers.stream()
                        .limit(CAREERS)
                        .map(c -> new Kept(c.slug(), c.title(), c.rating()))
                        .toList(),
                Math.max(0, careers.size() - CAREERS),
                plan.stream()
                        .limit(STEPS)
                        .map(i -> new Step(i.head(), i.careerTitle(), i.due(), i.done()))
                        .toList(),
                Math.max(0, plan.size() - STEPS),
                (int) plan.stream().filter(Plan.Item::done).count());
    }

    boolean isEmpty() {
        return results == null && careers.isEmpty() && steps.isEmpty();
    }
}
