package waymark.gateway.upstream.maintenance;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** An import as content tells of it: being compared, compared, refused, being applied, done or stopped. */
@Serdeable
public record ImportRun(
        String id,
        String name,
        String state,
        boolean applicable,
        Plan plan,
        int done,
        int of,
        int written,
        @Nullable String failed,
        By by,
        Instant at) {

    /** The latest. */
    @Serdeable
    public record All(List<ImportRun> items, int total) {}

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
            @Nullable List<Difference> examples) {

        /** How many careers would be written. */
        public int changes() {
            return added + rewritten + refreshed;
        }
    }

    /** One career that differs. */
    @Serdeable
    public record Difference(String title, String what, @Nullable List<String> parts) {}

    /** Is it being compared or written at the moment? */
    public boolean running() {
        return state.equals("applying") || comparing();
    }

    /** Is it being compared at the moment? */
    public boolean comparing() {
        return state.equals("comparing");
    }

    /** What it is, for people. */
    public String title() {
        return plan.label().isEmpty() ? name : plan.label();
    }
}
