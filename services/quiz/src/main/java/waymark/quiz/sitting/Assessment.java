package waymark.quiz.sitting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.events.Estimate;
import waymark.events.InterestProfile;
import waymark.quiz.scoring.Score;

/**
 * A completed sitting's result.
 *
 * @param id the sitting's
 * @param margins by scale, how far the true score may lie from what was measured, in points to either side
 * @param unsure the values and settings whose answers could not tell whether they are wanted: the middle lies within
 *     their margin
 * @param flags {@code flat}, {@code careless}, or nothing
 * @param summary what stands out among the interests, in a sentence; absent where they are too alike for that
 * @param rule when an interest is said to stand out, in a sentence
 * @param range what lies within a margin, in words
 * @param message what the flags mean for the person, absent without flags
 */
@Serdeable
record Assessment(
        String id,
        @Nullable String person,
        String instrument,
        String instrumentVersion,
        Instant startedAt,
        @Nullable Instant completedAt,
        Map<String, Score> interests,
        Map<String, Double> margins,
        Map<String, Score> values,
        Map<String, Score> setting,
        List<String> unsure,
        List<String> flags,
        @Nullable String summary,
        String rule,
        String range,
        @Nullable String message) {

    /** Empty while the sitting is open. */
    static Optional<Assessment> of(Sitting s) {
        return Optional.ofNullable(s.scores())
                .map(scores -> new Assessment(
                        s.id(),
                        s.person(),
                        s.instrument(),
                        s.instrumentVersion(),
                        s.startedAt(),
                        s.completedAt(),
                        scores.interests(),
                        Estimate.margins(scores.standardErrors()),
                        scores.values(),
                        scores.setting(),
                        scores.unsure(),
                        scores.flags(),
                        scores.summary(),
                        InterestProfile.RULE,
                        Estimate.RANGE,
                        scores.message()));
    }
}
