package waymark.content.importing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.content.Editor;
import waymark.content.importing.Comparison.Basis;
import waymark.content.importing.ImportRun.Brought;
import waymark.content.importing.ImportRun.State;
import waymark.edge.Ids;
import waymark.edge.Refused;

/** Takes an import from its first file over the comparison to the last career written. */
@Singleton
class ImportService {
    private static final Logger LOG = LoggerFactory.getLogger(ImportService.class);
    private static final Duration SIGN_OF_LIFE = Duration.ofMillis(250);
    private static final int MOST_FILES = 10;

    private final ImportStore imports;
    private final ImportRunStore runs;
    private final Clock clock;

    ImportService(ImportStore imports, ImportRunStore runs, Clock clock) {
        this.imports = imports;
        this.runs = runs;
        this.clock = clock;
    }

    /** Begins an import with its first file and compares it. */
    ImportRun begin(String name, InputStream body, Editor by) throws IOException {
        return inFolder(folder -> {
            Instant now = clock.instant();
            Path file = keep(body, folder);
            Source source = imports.read(name, file);
            Comparison found = imports.compare(new Sources(List.of(source)));
            ImportRun run = ImportRun.planned(Ids.random(), brought(name, source), found, by, now);
            runs.begin(run, file);
            return run;
        });
    }

    /** Takes one more file and compares all of them; empty if there is no such import. */
    Optional<ImportRun> add(String id, String name, InputStream body) throws IOException {
        Optional<ImportRun> begun = runs.find(id);
        if (begun.isEmpty()) {
            return begun;
        }
        ImportRun run = begun.get();
        if (run.state() != State.PLANNED) {
            throw Refused.conflict("import-begun", "This import is applied already. Begin another one with this file.");
        }
        if (run.files().size() >= MOST_FILES) {
            throw Refused.conflict("too-many-files", "One import takes " + MOST_FILES + " files at most.");
        }
        return inFolder(folder -> {
            Instant now = clock.instant();
            Path file = keep(body, folder);
            Source source = imports.read(name, file);
            List<Source> all = new ArrayList<>(read(run, folder));
            all.add(source);
            ImportRun next = run.with(brought(name, source), imports.compare(new Sources(all)), now);
            if (!runs.add(run, next, file)) {
                throw Refused.conflict("import-busy", "Another file came in at the same moment. Send this one again.");
            }
            return Optional.of(next);
        });
    }

    /**
     * Begins to write what was compared, if that still holds.
     *
     * @throws Refused (conflict) if the careers are not as they were, if another import is being applied, or if its files are gone
     */
    void apply(ImportRun run) throws IOException {
        Path folder = Files.createTempDirectory("waymark-import");
        boolean begun = false;
        try {
            List<Path> files = copied(run, folder);
            if (!runs.take(run, clock.instant())) {
                throw Refused.conflict("already-applying", "This import is being applied already.");
            }
            try {
                refuseStale(run, files);
                Thread.ofVirtual().name("import-" + run.id()).start(() -> write(run, files, folder));
                begun = true;
            } finally {
                if (!begun) {
                    runs.keep(run);
                }
            }
        } finally {
            if (!begun) {
                clear(folder);
            }
        }
    }

    private void refuseStale(ImportRun run, List<Path> files) throws IOException {
        if (runs.anotherApplying(run, clock.instant())) {
            throw Refused.conflict(
                    "import-running", "Another import is being applied. Wait until it is done, then compare again.");
        }
        Basis basis = run.basis();
        if (basis == null || runs.anotherWrote(run)) {
            throw stale("Another import was applied after this one was compared.");
        }
        if (run.state() == State.PLANNED && imports.revisions().equals(basis.seen())) {
            return;
        }
        Comparison now = imports.compare(sources(run, files));
        boolean holds = run.state() == State.PLANNED
                ? now.basis().changes().equals(basis.changes())
                : basis.changes().containsAll(now.basis().changes());
        if (!holds) {
            throw stale("Careers have changed: it was shown to change %d of them and would change %d now."
                    .formatted(run.plan().changes(), now.plan().changes()));
        }
    }

    private static Refused stale(String why) {
        return Refused.conflict("compare-again", why + " Nothing was written; compare the files again.");
    }

    private void write(ImportRun run, List<Path> files, Path folder) {
        var last = new Object() {
            ImportRun run;
        };
        last.run = run.at(State.APPLYING, 0, 0, 0, null, clock.instant());
        try {
            int written = imports.apply(sources(run, files), (done, of, so) -> {
                boolean quiet =
                        Duration.between(last.run.touchedAt(), clock.instant()).compareTo(SIGN_OF_LIFE) <= 0;
                last.run = run.at(State.APPLYING, done, of, so, null, quiet ? last.run.touchedAt() : clock.instant());
                if (!quiet) {
                    runs.keep(last.run);
                }
            });
            runs.keep(run.at(State.DONE, last.run.done(), last.run.of(), written, null, clock.instant()));
            runs.dropFiles(run);
        } catch (Refused e) {
            failed(run, last.run, e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.error("An import stopped", e);
            failed(run, last.run, "It stopped by an error. What was written stays; apply it again to do the rest.");
        } finally {
            clear(folder);
        }
    }

    private void failed(ImportRun run, ImportRun last, String why) {
        runs.keep(run.at(State.FAILED, last.done(), last.of(), last.written(), why, clock.instant()));
    }

    private List<Source> read(ImportRun run, Path folder) throws IOException {
        return sources(run, copied(run, folder)).all();
    }

    private Sources sources(ImportRun run, List<Path> files) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (int place = 0; place < files.size(); place++) {
            sources.add(imports.read(run.files().get(place).name(), files.get(place)));
        }
        return new Sources(sources);
    }

    private List<Path> copied(ImportRun run, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int place = 0; place < run.files().size(); place++) {
            Path file = folder.resolve("file-" + place);
            if (!runs.copy(run, place, file)) {
                throw Refused.conflict("file-gone", "The files were kept for a day and are gone. Send them again.");
            }
            files.add(file);
        }
        if (files.isEmpty()) {
            throw Refused.conflict("file-gone", "This import's file is gone. Send it again.");
        }
        return files;
    }

    private static Brought brought(String name, Source source) {
        return new Brought(name, source.kind(), source.label());
    }

    private static Path keep(InputStream body, Path folder) throws IOException {
        Path file = folder.resolve("file");
        Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    private interface Work<T> {
        T in(Path folder) throws IOException;
    }

    private static <T> T inFolder(Work<T> work) throws IOException {
        Path folder = Files.createTempDirectory("waymark-import");
        try {
            return work.in(folder);
        } finally {
            clear(folder);
        }
    }

    private static void clear(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            LOG.warn("A temporary folder stays: {}", folder, e);
        }
    }
}
