package waymark.profile.assessment;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** As much of a saved assessment as tells how far its person is with it: what a list of many people needs of each. */
public record AssessmentProgress(
        @BsonId String id, String person, int items, int answered, @Nullable Instant completedAt) {

    boolean completed() {
        return completedAt != null;
    }

    /** How much is done, 0–100. A completed one is done, whatever was skipped. */
    double share() {
        return completed() ? 100 : items == 0 ? 0 : 100.0 * answered / items;
    }
}
