package waymark.gateway.upstream.profile;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * How far a person is with assessments: the part of {@link AccountOverview} that is worth keeping for half a minute.
 *
 * @param completed id of the latest completed one
 * @param open is the latest one begun and not completed?
 */
@Serdeable
public record AssessmentState(@Nullable String completed, boolean open) {}
