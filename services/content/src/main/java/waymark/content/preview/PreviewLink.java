package waymark.content.preview;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * Links that show a draft to whoever has one.
 *
 * @param token of the link just made, told this once
 * @param expiresAt when the last of them ends
 * @param links how many lead somewhere
 */
@Serdeable
record PreviewLink(@Nullable String token, @Nullable Instant expiresAt, long links) {}
