package waymark.content.importing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import waymark.content.Editor;

/** An import as callers see it; see {@link ImportRun}. The state is planned, applying, done or failed. */
@Serdeable
record ImportProgress(
        String id,
        String name,
        String state,
        Plan plan,
        int done,
        int of,
        int written,
        @Nullable String failed,
        Editor by,
        Instant at) {

    static ImportProgress of(ImportRun run) {
        return new ImportProgress(
                run.id(),
                run.name(),
                run.state().label(),
                run.plan(),
                run.done(),
                run.of(),
                run.written(),
                run.failed(),
                run.by(),
                run.at());
    }
}
