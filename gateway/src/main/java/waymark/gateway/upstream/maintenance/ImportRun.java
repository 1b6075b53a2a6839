package waymark.gateway.upstream.maintenance;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * An import as content tells of it: being compared, compared, refused, being applied, done or stopped.
 *
 * @param running is it being compared or applied at the moment?
 * @param applicable would applying it now write anything?
 * @param extendable can one more file be added to it?
 * @param resumable was it stopped, so that applying it does the rest?
 * @param unneeded was it compared, and is everything in it here already?
 * @param changes how many careers it would write, or would have written, in all
 */
@Serdeable
public record ImportRun(
        String id,
        String name,
        String state,
        boolean running,
        boolean applicable,
        boolean extendable,
        boolean resumable,
        boolean unneeded,
        int changes,
        Plan plan,
        int done,
        int of,
        int written,
        @Nullable String failed,
        By by,
        Instant at) {

    /** The latest, and what another one may bring. */
    @Serdeable
    public record All(List<ImportRun> items, int total, Accepted accepted) {}

    /**
     * What files are understood.
     *
     * @param suffixes how their names end
     * @param explanation how large a file may be
     */
    @Serdeable
    public record Accepted(List<DataSet> dataSets, List<String> suffixes, String explanation) {}

    /** Published data; {@code description} goes on where the name ends. */
    @Serdeable
    public record DataSet(String name, String description) {}

    /** Who brought the files. */
    @Serdeable
    public record By(String name) {}

    /** What applying it would change, in numbers of careers. */
    @Serdeable
    public record Plan(
            String label,
            int added,
            int rewritten,
            int refreshed,
            int unchanged,
            @Nullable List<String> missing,
            @Nullable List<Difference> examples) {}

    /** One career that differs: in which parts, and in which figures. */
    @Serdeable
    public record Difference(String title, String what, @Nullable List<String> parts, @Nullable List<Figure> figures) {
        /** What is absent is empty. */
        public Difference {
            parts = parts == null ? List.of() : parts;
            figures = figures == null ? List.of() : figures;
        }
    }

    /** A figure as it is, absent if there is none yet, and as it would be, absent if it would go. */
    @Serdeable
    public record Figure(String name, @Nullable String before, @Nullable String after) {}

    /** Is it being compared at the moment? */
    public boolean comparing() {
        return state.equals("comparing");
    }

    /** What it is, for people. */
    public String title() {
        return plan.label().isEmpty() ? name : plan.label();
    }
}
