package waymark.gateway.upstream.profile;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A student's agreement that a counselor sees their progress.
 *
 * @param counselor the names of all who lead the group now
 * @param changes who began or ceased to lead it since it was agreed to
 * @param version of the words that were agreed to
 * @param visible what is seen, in these words
 * @param agreement the sentence that was agreed to
 * @param leftOut names of the parts that are not seen
 * @param until when it ends by itself, if it does; {@code lastDay} is the day before (UTC)
 * @param today the words of today, if it is live
 */
@Serdeable
public record Consent(
        String cohort,
        String name,
        String counselor,
        List<Change> changes,
        String version,
        List<String> visible,
        String agreement,
        List<String> leftOut,
        Instant givenAt,
        @Nullable Instant until,
        @Nullable LocalDate lastDay,
        @Nullable Instant endedAt,
        boolean live,
        @Nullable Words today) {

    /** Somebody began to lead the group, or does not any more. */
    @Serdeable
    public record Change(String name, boolean leads, Instant at) {}

    /** An answer that names no parts leaves out none, and one that names no changes has none. */
    public Consent {
        changes = changes == null ? List.of() : changes;
        leftOut = leftOut == null ? List.of() : leftOut;
    }

    /** Are there other words by now, which the student has not agreed to? */
    public boolean outdated() {
        return today != null && !today.version().equals(version);
    }

    /**
     * The words of a version.
     *
     * @param terms what holds, a sentence each
     * @param agreement the sentence to agree to
     */
    @Serdeable
    public record Words(String version, List<Line> lines, List<String> terms, String agreement) {}

    /**
     * A thing that becomes visible.
     *
     * @param part name of what can be left out and with it this line; absent if it is always seen
     */
    @Serdeable
    public record Line(String text, @Nullable String part) {}

    /**
     * What a join code leads to.
     *
     * @param cohort the group's id
     * @param version of the words, to be sent with the agreement to them
     * @param lines what the counselor will see
     * @param terms what holds for that, a sentence each
     * @param agreement the sentence to agree to
     */
    @Serdeable
    public record Invitation(
            String cohort,
            String name,
            String counselor,
            String version,
            List<Line> lines,
            List<String> terms,
            String agreement) {}
}
