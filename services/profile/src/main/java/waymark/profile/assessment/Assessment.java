package waymark.profile.assessment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import waymark.events.AssessmentEvent;
import waymark.events.Estimate;
import waymark.events.Interest;
import waymark.events.InterestProfile;

/**
 * A saved assessment with its best careers, as its owner sees it. Scores are 0–100 and there once it is completed.
 *
 * @param title what people call its instrument
 * @param share how much of it is done, 0–100
 * @param margins how far the true score of an interest may lie from what was measured, in points to either side
 * @param range what lies within a margin, in words
 * @param comparable can it be set beside another one, which is so once it is scored?
 * @param message a kind sentence about what was noticed in the answers; absent if there is nothing to say
 * @param standingOut the interests that stand out, higher ones first; see {@link InterestProfile}
 * @param top at most twenty, best first; none until it is completed and ranked
 */
@Serdeable
public record Assessment(
        String id,
        String instrument,
        String title,
        String instrumentVersion,
        int items,
        int answered,
        double share,
        List<String> sectionsDone,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Instant completedAt,
        @Nullable Map<String, Double> interests,
        @Nullable Map<String, Double> standardErrors,
        @Nullable Map<String, Double> margins,
        String range,
        @Nullable Map<String, Double> values,
        @Nullable Map<String, Double> setting,
        List<String> flags,
        boolean comparable,
        @Nullable String message,
        List<String> standingOut,
        List<TopMatch> top) {
    private static final Comparator<SavedAssessment> NEWEST_FIRST =
            Comparator.comparing(SavedAssessment::startedAt).reversed().thenComparing(SavedAssessment::id);

    /**
     * A person's assessments, newest first, with their {@link AssessmentStatus#BEST} best careers; both in any order.
     */
    public static List<Assessment> newestFirst(Collection<SavedAssessment> all, Collection<TopMatches> best) {
        Map<String, List<TopMatch>> tops = best.stream().collect(Collectors.toMap(TopMatches::id, b -> b.top().stream()
                .limit(AssessmentStatus.BEST)
                .map(TopMatch::brief)
                .toList()));
        return all.stream()
                .sorted(NEWEST_FIRST)
                .map(a -> of(a, tops.getOrDefault(a.id(), List.of())))
                .toList();
    }

    static Assessment of(SavedAssessment a, List<TopMatch> top) {
        return new Assessment(
                a.id(),
                a.instrument(),
                a.instrument().startsWith("interests") ? "Interest quiz" : a.instrument(),
                a.instrumentVersion(),
                a.items(),
                a.answered(),
                AssessmentStatus.share(a.items(), a.answered(), a.completedAt()),
                a.sectionsDone(),
                a.startedAt(),
                a.updatedAt(),
                a.completedAt(),
                a.interests(),
                a.standardErrors(),
                a.standardErrors() == null ? null : Estimate.margins(a.standardErrors()),
                Estimate.RANGE,
                a.values(),
                a.setting(),
                a.flags(),
                a.interests() != null,
                AssessmentEvent.Scores.message(a.flags()),
                standingOut(a.interests(), a.standardErrors()),
                top);
    }

    private static List<String> standingOut(
            @Nullable Map<String, Double> interests, @Nullable Map<String, Double> errors) {
        return interests == null
                ? List.of()
                : InterestProfile.of(interests, errors == null ? Map.of() : errors).standingOut().stream()
                        .map(Interest::name)
                        .toList();
    }
}
