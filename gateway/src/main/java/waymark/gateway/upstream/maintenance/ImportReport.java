package waymark.gateway.upstream.maintenance;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What an import of a content file did. */
@Serdeable
public record ImportReport(
        int categories,
        int images,
        int added,
        int changed,
        int unchanged,
        int kept,
        int refusals,
        List<Refusal> refused) {

    /** A line nothing was taken from, and why. */
    @Serdeable
    public record Refusal(int line, List<String> problems) {}
}
