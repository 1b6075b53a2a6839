package waymark.content.preview;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;

/**
 * Links that show a draft to whoever has one.
 *
 * @param token of the link just made, told this once
 * @param expiresAt when the last of them ends
 * @param links how many lead somewhere
 * @param explanation what such a link does, in a sentence
 */
@Serdeable
record PreviewLink(@Nullable String token, @Nullable Instant expiresAt, long links, String explanation) {
    /** How long a link leads somewhere. */
    static final Duration VALID = Duration.ofDays(7);

    private static final String EXPLANATION =
            "A link shows it to anyone who has it, without signing in, for seven days.";

    static PreviewLink of(@Nullable String token, @Nullable Instant expiresAt, long links) {
        return new PreviewLink(token, expiresAt, links, EXPLANATION);
    }
}
