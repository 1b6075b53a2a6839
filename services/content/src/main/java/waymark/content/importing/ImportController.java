package waymark.content.importing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.content.Editor;
import waymark.content.importing.ImportRun.State;
import waymark.edge.Caller;
import waymark.edge.Ids;
import waymark.edge.ReceiptStore;
import waymark.edge.Refused;

/** Bringing published data in: send a file, look at what it would change, apply it. */
@Controller("/admin/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class ImportController {
    private static final Logger LOG = LoggerFactory.getLogger(ImportController.class);
    private static final Duration SIGN_OF_LIFE = Duration.ofMillis(250);
    private static final int LONGEST_NAME = 200;

    private final ImportStore imports;
    private final ImportRunStore runs;
    private final ReceiptStore receipts;
    private final Clock clock;

    ImportController(ImportStore imports, ImportRunStore runs, ReceiptStore receipts, Clock clock) {
        this.imports = imports;
        this.runs = runs;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The latest imports. */
    @Serdeable
    record ImportList(List<ImportProgress> items, int total) {}

    /**
     * Reads a file and says what it would change. Nothing is changed yet.
     *
     * @param name its name; the pay table says its year nowhere else
     */
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<ImportProgress> read(@QueryValue String name, @Nullable @Body InputStream body, Caller caller)
            throws IOException {
        if (body == null) {
            throw Refused.invalid("file-missing", "Send the file itself as the body of the request.");
        }
        String plain = name.strip().replaceAll(".*[/\\\\]", "");
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw Refused.invalid("name-missing", "Give the file's name, at most " + LONGEST_NAME + " characters.");
        }
        Path file = Files.createTempFile("waymark-import", null);
        try (body) {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            Plan plan = imports.plan(imports.read(plain, file));
            ImportRun run = ImportRun.planned(
                    Ids.random(), plain, plan, Editor.of(caller, receipts.forgot(caller.id())), clock.instant());
            runs.keep(run, file);
            return HttpResponse.created(ImportProgress.of(run));
        } finally {
            Files.delete(file);
        }
    }

    /** The latest imports, newest first. */
    @Get
    ImportList latest() {
        List<ImportProgress> items =
                runs.latest().stream().map(ImportProgress::of).toList();
        return new ImportList(items, items.size());
    }

    /** One import and how far it is. */
    @Get("/{id}")
    Optional<ImportProgress> find(String id) {
        return runs.find(id).map(ImportProgress::of);
    }

    /** Begins to write what was planned; ask for the import to see how far it is. What is there already is not written again. */
    @Post("/{id}/apply")
    Optional<HttpResponse<ImportProgress>> apply(String id) throws IOException {
        Optional<ImportRun> found = runs.find(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ImportRun run = found.get();
        if (run.state() == State.DONE) {
            return Optional.of(HttpResponse.ok(ImportProgress.of(run)));
        }
        Path file = Files.createTempFile("waymark-import", null);
        if (!runs.copy(id, file)) {
            Files.delete(file);
            throw Refused.conflict("file-gone", "The file was kept for a day and is gone. Send it again.");
        }
        if (!runs.take(run, clock.instant())) {
            Files.delete(file);
            throw Refused.conflict("already-applying", "This import is being applied already.");
        }
        Thread.ofVirtual().name("import-" + id).start(() -> write(run, file));
        return Optional.of(
                HttpResponse.accepted().body(ImportProgress.of(runs.find(id).orElse(run))));
    }

    private void write(ImportRun run, Path file) {
        var last = new Object() {
            ImportRun run;
        };
        last.run = run.at(State.APPLYING, 0, 0, 0, null, clock.instant());
        try {
            int written = imports.apply(imports.read(run.name(), file), (done, of, so) -> {
                if (Duration.between(last.run.touchedAt(), clock.instant()).compareTo(SIGN_OF_LIFE) > 0) {
                    last.run = run.at(State.APPLYING, done, of, so, null, clock.instant());
                    runs.keep(last.run);
                } else {
                    last.run = run.at(State.APPLYING, done, of, so, null, last.run.touchedAt());
                }
            });
            runs.keep(run.at(State.DONE, last.run.done(), last.run.of(), written, null, clock.instant()));
            runs.dropFile(run.id());
        } catch (Refused e) {
            failed(run, last.run, e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.error("An import stopped", e);
            failed(run, last.run, "It stopped by an error. What was written stays; apply it again to do the rest.");
        } finally {
            file.toFile().delete();
        }
    }

    private void failed(ImportRun run, ImportRun last, String why) {
        runs.keep(run.at(State.FAILED, last.done(), last.of(), last.written(), why, clock.instant()));
    }
}
