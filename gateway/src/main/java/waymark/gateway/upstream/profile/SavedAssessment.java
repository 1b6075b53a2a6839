package waymark.gateway.upstream.profile;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An assessment somebody keeps, open or completed; scores and fits 0–100.
 *
 * @param title what was taken, in words
 * @param share how much of it is done, 0–100
 * @param margins by interest, how far the true score may lie from it to either side
 * @param range what lies within a margin, in words
 * @param comparable can it be set beside another one?
 * @param message what was noticed in the answers, in a sentence to the person; absent if nothing was
 * @param standingOut the interests that stand out, higher ones first
 */
@Serdeable
public record SavedAssessment(
        String id,
        String title,
        int items,
        int answered,
        double share,
        Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Map<String, Double> interests,
        @Nullable Map<String, Double> margins,
        @Nullable String range,
        boolean comparable,
        @Nullable String message,
        @Nullable List<String> standingOut,
        @Nullable List<Top> top) {
    /** What is absent becomes empty. */
    public SavedAssessment {
        margins = margins == null ? Map.of() : margins;
        standingOut = standingOut == null ? List.of() : standingOut;
    }

    /**
     * One of its best careers.
     *
     * @param why what speaks most for it, absent where nothing does
     * @param reasons what speaks for it and against it; empty where that is not known or not shown
     */
    @Serdeable
    public record Top(
            String slug, String title, double fit, String tier, @Nullable String why, @Nullable List<Reason> reasons) {
        /** What is absent becomes empty. */
        public Top {
            reasons = reasons == null ? List.of() : reasons;
        }
    }

    /** What speaks for or against a career, as its {@code direction} says, by how many points. */
    @Serdeable
    public record Reason(String direction, double points, String sentence) {}

    /** How one interest moved; {@code real} if it is more than chance explains. */
    @Serdeable
    public record Difference(String interest, double first, double second, double change, boolean real) {}

    /**
     * Two assessments side by side.
     *
     * @param message why there is nothing to compare; absent where there is
     * @param rule when a change counts as real, in a sentence
     */
    @Serdeable
    public record Comparison(
            SavedAssessment a,
            SavedAssessment b,
            List<Difference> differences,
            @Nullable String message,
            String rule) {}

    /** Is it completed? */
    public boolean done() {
        return completedAt != null;
    }

    /** Its best careers, none before they are ranked. */
    public List<Top> best(int most) {
        return top == null ? List.of() : top.stream().limit(most).toList();
    }

    /** Scores by interest, empty before it is completed. */
    public Map<String, Double> scores() {
        return interests == null ? Map.of() : interests;
    }
}
