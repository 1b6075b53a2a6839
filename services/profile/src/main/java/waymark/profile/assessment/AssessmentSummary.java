package waymark.profile.assessment;

import io.micronaut.core.annotation.Nullable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A person's assessments at a glance.
 *
 * @param count how many there are
 * @param latest the latest begun, with its {@link AssessmentStatus#BEST} best careers
 * @param completed id of the latest completed one
 */
public record AssessmentSummary(int count, @Nullable Assessment latest, @Nullable String completed) {
    private static final Comparator<SavedAssessment> NEWEST_FIRST =
            Comparator.comparing(SavedAssessment::startedAt).reversed().thenComparing(SavedAssessment::id);

    /** What a person's assessments and the best matches there are of them amount to; both in any order. */
    public static AssessmentSummary of(Collection<SavedAssessment> all, Collection<TopMatches> best) {
        List<SavedAssessment> newestFirst = all.stream().sorted(NEWEST_FIRST).toList();
        if (newestFirst.isEmpty()) {
            return new AssessmentSummary(0, null, null);
        }
        SavedAssessment latest = newestFirst.getFirst();
        List<TopMatch> top = best.stream()
                .filter(matches -> matches.id().equals(latest.id()))
                .flatMap(matches -> matches.top().stream().limit(AssessmentStatus.BEST))
                .toList();
        return new AssessmentSummary(
                newestFirst.size(),
                Assessment.of(latest, top),
                newestFirst.stream()
                        .filter(each -> each.completedAt() != null)
                        .findFirst()
                        .map(SavedAssessment::id)
                        .orElse(null));
    }
}
