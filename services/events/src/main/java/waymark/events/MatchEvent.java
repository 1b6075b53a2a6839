package waymark.events;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * Facts about which careers fit an assessment. Topic {@value #TOPIC}, key = the assessment's id, published by
 * recommendation.
 */
public sealed interface MatchEvent extends Event {
    /** The topic's name. */
    String TOPIC = "match";

    /** The assessment's id. */
    String assessment();

    @Override
    default String key() {
        return assessment();
    }

    /**
     * All public careers were ranked for an assessment.
     *
     * @param person opaque id of the owner, absent for a visitor
     * @param model name of the ranking model
     * @param contentRevision state of all careers the ranking saw; grows when any of them changes
     * @param careers how many careers were ranked
     * @param top the best twenty, best first; of nearly the same occupations only the one that stands for them
     */
    @Serdeable
    @EventType("recommendation.matches-ranked.v1")
    record MatchesRanked(
            String assessment,
            long revision,
            @Nullable String person,
            String model,
            long contentRevision,
            int careers,
            List<Ranked> top,
            Instant rankedAt)
            implements MatchEvent {

        /** An absent list is an empty one. */
        public MatchesRanked {
            top = EmptyCollections.ifAbsent(top);
        }
    }

    /**
     * One career's place: fit and percentile 0–100, tier best, great, good, fair or poor.
     *
     * @param why what speaks most for it, in a sentence to the person that none before it in the list has; absent if
     *     nothing is left, and in facts of earlier releases
     * @param reasons of the first ten: what speaks most for it and against it, strongest first; absent for the others,
     *     and in facts of earlier releases
     */
    @Serdeable
    record Ranked(
            String career,
            String slug,
            String title,
            double fit,
            double percentile,
            String tier,
            @Nullable String why,
            @Nullable List<RankedReason> reasons) {}

    /**
     * What speaks for or against a career.
     *
     * @param direction {@code for} or {@code against}
     * @param points of fit, above zero for, below against
     * @param sentence to the person; it may quote an answer
     */
    @Serdeable
    record RankedReason(String direction, double points, String sentence) {}

    /** The matches are gone, because the assessment is. */
    @Serdeable
    @EventType("recommendation.matches-erased.v1")
    record MatchesErased(String assessment, long revision) implements MatchEvent {}
}
