package waymark.gateway.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** What a person has here, in numbers; {@code planShare} is how much of the plan is done, 0–100. */
@Serdeable
public record Overview(
        String name, int assessments, int careers, double planShare, int cohorts, @Nullable Instant createdAt) {}
