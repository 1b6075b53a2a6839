package waymark.gateway.upstream.profile;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * How far a person is with assessments: the part of {@link AccountOverview} that is worth keeping for half a minute.
 *
 * @param completed id of the latest completed one
 * @param next what is worth doing next; {@code finish-quiz} where the latest is begun and not completed
 */
@Serdeable
public record AssessmentState(@Nullable String completed, @Nullable List<String> next) {
    /** A list that is absent is empty. */
    public AssessmentState {
        next = next == null ? List.of() : next;
    }
}
