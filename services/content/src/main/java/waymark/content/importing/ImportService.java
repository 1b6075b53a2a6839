package waymark.content.importing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.content.audit.Editor;
import waymark.content.importing.ImportComparison.Basis;
import waymark.content.importing.ImportRun.SourceFile;
import waymark.content.importing.ImportRun.State;
import waymark.content.importing.source.ImportSource;
import waymark.edge.RandomIds;
import waymark.edge.RefusedException;

/** Takes an import from its first file over the comparison to the last career written. */
@Singleton
class ImportService {
    private static final Logger LOG = LoggerFactory.getLogger(ImportService.class);
    private static final Duration HEARTBEAT = Duration.ofMillis(250);
    private static final int MAX_FILES = 10;

    /** How long a caller waits for a comparison: shorter than anything on the way does. Then it asks again. */
    private static final Duration TIMEOUT = Duration.ofSeconds(4);

    private final CareerImporter imports;
    private final ImportRunStore runs;
    private final Clock clock;

    ImportService(CareerImporter imports, ImportRunStore runs, Clock clock) {
        this.imports = imports;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Begins an import with its first file and compares it.
     *
     * @return the import, still being compared if that takes long
     * @throws RefusedException (invalid) if the file cannot be understood
     */
    ImportRun begin(String name, InputStream body, Editor by) throws IOException {
        try (var folder = TemporaryFolder.open()) {
            AcceptedFiles.check(Files.copy(body, folder.file(0)));
            ImportRun run = ImportRun.begun(RandomIds.random(), SourceFile.unread(name), by, clock.instant());
            runs.begin(run, folder.file(0));
            return compared(run);
        }
    }

    /** Takes one more file and compares all of them; empty if there is no such import. */
    Optional<ImportRun> add(String id, String name, InputStream body) throws IOException {
        Optional<ImportRun> begun = runs.find(id);
        if (begun.isEmpty()) {
            return begun;
        }
        ImportRun run = begun.get();
        if (!run.extendable()) {
            throw RefusedException.conflict(
                    "import-not-open", "This import takes no more files. Begin another one with this.");
        }
        if (run.files().size() >= MAX_FILES) {
            throw RefusedException.conflict("too-many-files", "One import takes " + MAX_FILES + " files at most.");
        }
        try (var folder = TemporaryFolder.open()) {
            AcceptedFiles.check(Files.copy(body, folder.file(0)));
            ImportRun next = run.with(SourceFile.unread(name), clock.instant());
            if (!runs.add(run, next, folder.file(0))) {
                throw RefusedException.conflict(
                        "import-busy", "Another file came in at the same moment. Send this one again.");
            }
            return Optional.of(compared(next));
        }
    }

    /** Compares its files once more; empty if there is no such import. */
    Optional<ImportRun> compareAgain(String id) {
        return runs.find(id).map(run -> {
            if (!run.extendable()) {
                throw RefusedException.conflict(
                        "import-not-open", "Only an import that was compared and not applied is compared again.");
            }
            ImportRun next = run.again(clock.instant());
            if (!runs.replacePlanned(run, next)) {
                throw RefusedException.conflict("import-not-open", "This import is being compared or applied already.");
            }
            return compared(next);
        });
    }

    private ImportRun compared(ImportRun run) {
        var comparison = new CompletableFuture<ImportRun>();
        Thread.ofVirtual().name("compare-" + run.id()).start(() -> {
            try {
                comparison.complete(compare(run));
            } catch (RefusedException e) {
                refused(run, e.getMessage());
                comparison.completeExceptionally(e);
            } catch (IOException | RuntimeException e) {
                LOG.error("A comparison stopped", e);
                refused(run, "It could not be compared because of an error on our side. Send the files again.");
                comparison.completeExceptionally(e);
            }
        });
        try {
            return comparison.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return run;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RefusedException refused ? refused : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return run;
        }
    }

    private ImportRun compare(ImportRun run) throws IOException {
        try (var folder = TemporaryFolder.open()) {
            copy(run, folder);
            ImportSources sources = sources(run, folder);
            ImportRun planned = run.compared(sources, imports.compare(sources));
            runs.keep(planned);
            return planned;
        }
    }

    private void refused(ImportRun run, String why) {
        runs.keep(run.at(State.REFUSED, 0, 0, 0, why, clock.instant()));
        runs.dropFiles(run);
    }

    /**
     * Begins to write what was compared, if that still holds.
     *
     * @throws RefusedException (conflict) if the careers are not as they were, if another import is being applied, or
     *     if its files are gone
     */
    void apply(ImportRun run) throws IOException {
        var folder = TemporaryFolder.open();
        boolean begun = false;
        try {
            copy(run, folder);
            if (!runs.lease(run, clock.instant())) {
                throw RefusedException.conflict("import-not-open", "This import is being compared or applied already.");
            }
            try {
                refuseStale(run, folder);
                Thread.ofVirtual().name("import-" + run.id()).start(() -> write(run, folder));
                begun = true;
            } finally {
                if (!begun) {
                    runs.keep(run);
                }
            }
        } finally {
            if (!begun) {
                folder.close();
            }
        }
    }

    private void refuseStale(ImportRun run, TemporaryFolder folder) throws IOException {
        if (runs.anotherApplying(run, clock.instant())) {
            throw RefusedException.conflict(
                    "import-running", "Another import is being applied. Wait until it is done, then compare again.");
        }
        Basis basis = run.basis();
        if (basis == null || runs.anotherWrote(run)) {
            throw stale("Another import was applied after this one was compared.");
        }
        if (run.state() == State.PLANNED && imports.revisions().equals(basis.seen())) {
            return;
        }
        ImportComparison now = imports.compare(sources(run, folder));
        boolean holds = run.state() == State.PLANNED
                ? now.basis().changes().equals(basis.changes())
                : basis.changes().containsAll(now.basis().changes());
        if (!holds) {
            int shown = run.plan().changes();
            int real = now.plan().changes();
            throw stale(
                    shown == real
                            ? "Careers have changed: what it would do now is not what was shown."
                            : "Careers have changed: it was shown to change %d of them and would change %d now."
                                    .formatted(shown, real));
        }
    }

    private static RefusedException stale(String why) {
        return RefusedException.conflict("compare-again", why + " Nothing was written; compare the files again.");
    }

    private void write(ImportRun run, TemporaryFolder folder) {
        var last = new Object() {
            ImportRun run;
        };
        last.run = run.at(State.APPLYING, 0, 0, 0, null, clock.instant());
        try (folder) {
            int written = imports.apply(sources(run, folder), (done, of, so) -> {
                boolean quiet =
                        Duration.between(last.run.touchedAt(), clock.instant()).compareTo(HEARTBEAT) <= 0;
                last.run = run.at(State.APPLYING, done, of, so, null, quiet ? last.run.touchedAt() : clock.instant());
                if (!quiet) {
                    runs.keep(last.run);
                }
            });
            runs.keep(run.at(State.DONE, last.run.done(), last.run.of(), written, null, clock.instant()));
            runs.dropFiles(run);
        } catch (RefusedException e) {
            failed(run, last.run, e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.error("An import stopped", e);
            failed(run, last.run, "It stopped by an error. What was written stays; apply it again to do the rest.");
        } finally {
            HeapRelease.later();
        }
    }

    private void failed(ImportRun run, ImportRun last, String why) {
        runs.keep(run.at(State.FAILED, last.done(), last.of(), last.written(), why, clock.instant()));
    }

    private ImportSources sources(ImportRun run, TemporaryFolder folder) throws IOException {
        List<ImportSource> sources = new ArrayList<>();
        for (SourceFile file : run.files()) {
            sources.add(imports.read(file.name(), folder.file(sources.size())));
        }
        return new ImportSources(sources);
    }

    private void copy(ImportRun run, TemporaryFolder folder) throws IOException {
        for (int place = 0; place < Math.max(1, run.files().size()); place++) {
            if (!runs.copy(run, place, folder.file(place))) {
                throw RefusedException.conflict(
                        "file-gone", "The files were kept for a day and are gone. Send them again.");
            }
        }
    }
}
