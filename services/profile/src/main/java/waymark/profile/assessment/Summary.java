package waymark.profile.assessment;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Map;

/**
 * A person's assessments at a glance.
 *
 * @param count how many there are
 * @param latest the latest begun, with its {@link Standing#BEST} best careers
 * @param completed id of the latest completed one
 */
public record Summary(int count, @Nullable Assessment latest, @Nullable String completed) {

    static Summary of(List<SavedAssessment> newestFirst, Map<String, List<Top>> best) {
        return newestFirst.isEmpty()
                ? new Summary(0, null, null)
                : new Summary(
                        newestFirst.size(),
                        Assessment.of(
                                newestFirst.getFirst(),
                                best.getOrDefault(newestFirst.getFirst().id(), List.of())),
                        newestFirst.stream()
                                .filter(a -> a.completedAt() != null)
                                .findFirst()
                                .map(SavedAssessment::id)
                                .orElse(null));
    }
}
