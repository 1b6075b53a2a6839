package waymark.gateway.upstream.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import waymark.gateway.upstream.content.Guide;

/**
 * Links that show a draft to whoever has one.
 *
 * @param token of the link just made, told once
 * @param expiresAt when the last of them ends
 * @param links how many lead somewhere
 * @param explanation what such a link does
 */
@Serdeable
public record PreviewLink(@Nullable String token, @Nullable Instant expiresAt, long links, String explanation) {

    /** A draft, and until when the link shows it. */
    @Serdeable
    public record Shown(Guide guide, Instant expiresAt) {}
}
