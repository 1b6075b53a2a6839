package waymark.profile.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far somebody is with assessments.
 *
 * @param share how much of the latest is done, 0–100
 * @param completed how many are completed
 * @param best the best careers of the latest completed one, best first, at most {@link #BEST}
 */
public record AssessmentStatus(double share, long completed, List<TopMatch> best) {
    /** How many of the best careers belong to it. */
    static final int BEST = 3;

    /** Nothing begun. */
    public static final AssessmentStatus NONE = new AssessmentStatus(0, 0, List.of());

    /** The latest completed one of assessments given newest first. */
    static Optional<AssessmentProgress> latestCompleted(List<AssessmentProgress> newestFirst) {
        return newestFirst.stream().filter(AssessmentProgress::completed).findFirst();
    }

    /**
     * What a person's assessments amount to.
     *
     * @param newestFirst all of them
     * @param best the best careers by the id of an assessment
     */
    static AssessmentStatus of(List<AssessmentProgress> newestFirst, Map<String, List<TopMatch>> best) {
        if (newestFirst.isEmpty()) {
            return NONE;
        }
        List<TopMatch> top = latestCompleted(newestFirst)
                .map(latest -> best.getOrDefault(latest.id(), List.of()))
                .orElse(List.of());
        return new AssessmentStatus(
                newestFirst.getFirst().share(),
                newestFirst.stream().filter(AssessmentProgress::completed).count(),
                top.subList(0, Math.min(BEST, top.size())));
    }
}
