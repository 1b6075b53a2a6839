package waymark.gateway.upstream.profile;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** Which of a person's assessments this is, and when it was completed, if it was. */
@Serdeable
public record AssessmentState(String id, @Nullable Instant completedAt) {

    /** A page of them, newest first. */
    @Serdeable
    public record Newest(List<AssessmentState> items) {}
}
