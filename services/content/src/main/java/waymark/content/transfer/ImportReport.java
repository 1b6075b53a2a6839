package waymark.content.transfer;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What an import did.
 *
 * @param kept careers left alone because somebody here worked on them later
 * @param refused lines nothing was taken from, at most {@value #MAX} of them
 * @param refusals how many lines were refused in all
 */
@Serdeable
record ImportReport(
        int lines,
        int categories,
        int images,
        int added,
        int changed,
        int unchanged,
        int kept,
        int refusals,
        List<Refusal> refused) {
    static final int MAX = 100;

    /** A line nothing was taken from: which, and one sentence for each field that is wrong. */
    @Serdeable
    record Refusal(int line, List<String> problems) {}
}
