package waymark.content.transfer;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

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

    /** What was done with a line. */
    enum Outcome {
        /** A category that is new or changed. */
        CATEGORY,
        /** A picture that is new. */
        IMAGE,
        /** A career that was not here. */
        ADDED,
        /** A career; what was here gives way. */
        CHANGED,
        /** A career that is here already. */
        UNCHANGED,
        /** A career somebody here worked on after the file was written. */
        KEPT,
        /** Nothing was taken from it. */
        REFUSED
    }

    static ImportReport of(int lines, Map<Outcome, Integer> counts, List<Refusal> refused) {
        ToIntFunction<Outcome> count = outcome -> counts.getOrDefault(outcome, 0);
        return new ImportReport(
                lines,
                count.applyAsInt(Outcome.CATEGORY),
                count.applyAsInt(Outcome.IMAGE),
                count.applyAsInt(Outcome.ADDED),
                count.applyAsInt(Outcome.CHANGED),
                count.applyAsInt(Outcome.UNCHANGED),
                count.applyAsInt(Outcome.KEPT),
                count.applyAsInt(Outcome.REFUSED),
                List.copyOf(refused));
    }

    /** A line nothing was taken from: which, and one sentence for each field that is wrong. */
    @Serdeable
    record Refusal(int line, List<String> problems) {}
}
