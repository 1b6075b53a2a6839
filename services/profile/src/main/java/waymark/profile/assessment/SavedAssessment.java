package waymark.profile.assessment;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.events.AssessmentEvent;

/**
 * A person's sitting of an instrument as the newest fact tells it; scores 0–100 once completed.
 *
 * @param id the sitting's id
 * @param revision of the newest fact it follows
 */
public record SavedAssessment(
        @BsonId String id,
        long revision,
        String person,
        String instrument,
        String instrumentVersion,
        int items,
        int answered,
        List<String> sectionsDone,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Instant completedAt,
        @Nullable Map<String, Double> interests,
        @Nullable Map<String, Double> standardErrors,
        @Nullable Map<String, Double> values,
        @Nullable Map<String, Double> setting,
        List<String> flags) {

    /** One kept before there was a component has nothing in it. */
    public SavedAssessment {
        sectionsDone = sectionsDone == null ? List.of() : sectionsDone;
        flags = flags == null ? List.of() : flags;
    }

    /** The saved form of a fact about an owned sitting. */
    static SavedAssessment of(String sitting, long revision, AssessmentEvent.State s) {
        AssessmentEvent.Scores scores = s.scores();
        return new SavedAssessment(
                sitting,
                revision,
                Objects.requireNonNull(s.person()),
                s.instrument(),
                s.instrumentVersion(),
                s.items(),
                s.answered(),
                s.sectionsDone(),
                s.startedAt(),
                s.updatedAt(),
                s.completedAt(),
                scores == null ? null : scores.interests(),
                scores == null ? null : scores.standardErrors(),
                scores == null ? null : scores.values(),
                scores == null ? null : scores.setting(),
                scores == null ? List.of() : scores.flags());
    }
}
