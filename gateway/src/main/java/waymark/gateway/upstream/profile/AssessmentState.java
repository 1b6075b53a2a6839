package waymark.gateway.upstream.profile;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * How far a person is with assessments: the part of {@link AccountOverview} that is worth keeping for half a minute.
 *
 * @param assessments how many there are
 * @param completed id of the latest completed one
 */
@Serdeable
public record AssessmentState(int assessments, @Nullable String completed) {}
