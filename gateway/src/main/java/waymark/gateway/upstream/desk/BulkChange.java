package waymark.gateway.upstream.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * One thing done to many careers.
 *
 * @param action submit, publish or withdraw
 */
@Serdeable
public record BulkChange(String action, List<Chosen> careers) {

    /**
     * A career that was ticked.
     *
     * @param revision of the draft that was looked at, null if none was
     */
    @Serdeable
    public record Chosen(String slug, @Nullable Long revision) {}

    /**
     * What would become of a career, or did.
     *
     * @param message that, in a sentence
     * @param ok would it be done, or was it?
     */
    @Serdeable
    public record Outcome(String slug, String title, long revision, String message, boolean ok) {}

    /** One for each career, in their order. */
    @Serdeable
    public record Outcomes(List<Outcome> items) {}
}
