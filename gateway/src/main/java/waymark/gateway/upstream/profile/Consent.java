package waymark.gateway.upstream.profile;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** A student's agreement that a counselor sees their progress. */
@Serdeable
public record Consent(
        String cohort,
        String name,
        String counselor,
        List<String> visible,
        Instant givenAt,
        @Nullable Instant endedAt,
        boolean live) {

    /**
     * What a join code leads to.
     *
     * @param version of the words, to be sent with the agreement to them
     * @param visible what the counselor will see
     * @param terms what holds for that, a sentence each
     * @param agreement the sentence to agree to
     */
    @Serdeable
    public record Invitation(
            String name,
            String counselor,
            String version,
            List<String> visible,
            List<String> terms,
            String agreement) {}
}
