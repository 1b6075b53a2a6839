package waymark.profile.assessment;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;

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

    /**
     * As much of a saved assessment as tells how far its person is with it: what a list of many people needs of each.
     */
    public record Progress(@BsonId String id, String person, int items, int answered, @Nullable Instant completedAt) {
        boolean completed() {
            return completedAt != null;
        }

        double share() {
            return AssessmentStatus.share(items, answered, completedAt);
        }
    }

    /** How much of an assessment is done, 0–100. A completed one is done, whatever was skipped. */
    static double share(int items, int answered, @Nullable Instant completedAt) {
        return completedAt != null ? 100 : items == 0 ? 0 : 100.0 * answered / items;
    }

    /** The latest completed one of assessments given newest first. */
    static Optional<Progress> latestCompleted(List<Progress> newestFirst) {
        return newestFirst.stream().filter(Progress::completed).findFirst();
    }

    /**
     * What a person's assessments amount to.
     *
     * @param newestFirst all of them
     * @param best the best careers by the id of an assessment
     */
    static AssessmentStatus of(List<Progress> newestFirst, Map<String, List<TopMatch>> best) {
        if (newestFirst.isEmpty()) {
            return NONE;
        }
        List<TopMatch> top = latestCompleted(newestFirst)
                .map(latest -> best.getOrDefault(latest.id(), List.of()))
                .orElse(List.of());
        return new AssessmentStatus(
                newestFirst.getFirst().share(),
                newestFirst.stream().filter(Progress::completed).count(),
                top.subList(0, Math.min(BEST, top.size())));
    }

    /** The same of one person's assessments that were read as a whole. */
    public static AssessmentStatus of(String person, List<Assessment> newestFirst) {
        return of(
                newestFirst.stream()
                        .map(a -> new Progress(a.id(), person, a.items(), a.answered(), a.completedAt()))
                        .toList(),
                newestFirst.stream().collect(Collectors.toMap(Assessment::id, Assessment::top)));
    }
}
