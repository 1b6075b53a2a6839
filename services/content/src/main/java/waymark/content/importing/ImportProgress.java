package waymark.content.importing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import waymark.content.audit.Editor;
import waymark.content.importing.ImportRun.SourceFile;

/**
 * An {@link ImportRun} as callers see it. Its state is comparing, planned, refused, applying, done or failed.
 *
 * @param running is it being compared or applied at the moment?
 * @param applicable would applying it now write anything?
 * @param extendable can one more file be added to it?
 * @param resumable was it stopped, so that applying it does the rest?
 * @param unneeded was it compared, and is everything in it here already?
 * @param changes how many careers it would write, or would have written, in all
 */
@Serdeable
record ImportProgress(
        String id,
        String name,
        List<SourceFile> files,
        String state,
        boolean running,
        boolean applicable,
        boolean extendable,
        boolean resumable,
        boolean unneeded,
        int changes,
        ImportPlan plan,
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
                run.files(),
                run.state().label(),
                run.running(),
                run.applicable(),
                run.extendable(),
                run.resumable(),
                run.unneeded(),
                run.plan().changes(),
                run.plan(),
                run.done(),
                run.of(),
                run.written(),
                run.failed(),
                run.by(),
                run.at());
    }
}
