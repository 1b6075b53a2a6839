package waymark.content.importing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import waymark.content.audit.Editor;
import waymark.content.importing.ImportRun.State;
import waymark.edge.Caller;
import waymark.edge.ErasureReceiptStore;
import waymark.edge.RefusedException;

/** Bringing published data in: send a file, look at what it would change, apply it. */
@Controller("/admin/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class ImportController {
    private static final int MAX_NAME = 200;

    private final ImportService imports;
    private final ImportRunStore runs;
    private final ErasureReceiptStore receipts;

    ImportController(ImportService imports, ImportRunStore runs, ErasureReceiptStore receipts) {
        this.imports = imports;
        this.runs = runs;
        this.receipts = receipts;
    }

    /** The latest imports; {@code total} counts all there are, and {@code accepted} says what another may bring. */
    @Serdeable
    record ImportList(List<ImportProgress> items, long total, AcceptedFiles accepted) {}

    /**
     * Reads a file and says what it would change. Nothing is changed yet, and more files may follow: all of them are
     * one import. 202 if that takes some seconds: ask for the import until its state is not "comparing" any more.
     *
     * @param name its name; the pay table says its year nowhere else
     */
    @Post
    @Status(HttpStatus.CREATED)
    @Consumes(MediaType.ALL)
    HttpResponse<ImportProgress> read(@QueryValue String name, @Nullable @Body InputStream body, Caller caller)
            throws IOException {
        try (InputStream file = present(body)) {
            Editor by = Editor.of(caller, receipts.isErased(caller.id()));
            ImportRun run = imports.begin(plain(name), file, by);
            return run.state() == State.COMPARING ? later(run) : HttpResponse.created(ImportProgress.of(run));
        }
    }

    /** Reads one more file and says what all of them would change together. */
    @Post("/{id}/files")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportProgress.class)))
    @Consumes(MediaType.ALL)
    Optional<HttpResponse<ImportProgress>> add(String id, @QueryValue String name, @Nullable @Body InputStream body)
            throws IOException {
        try (InputStream file = present(body)) {
            return imports.add(id, plain(name), file)
                    .map(run -> run.state() == State.COMPARING ? later(run) : HttpResponse.ok(ImportProgress.of(run)));
        }
    }

    /** Compares its files once more with the careers there are now. */
    @Post("/{id}/compare")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportProgress.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ImportProgress.class)))
    Optional<HttpResponse<ImportProgress>> compare(String id) {
        return imports.compareAgain(id)
                .map(run -> run.state() == State.COMPARING ? later(run) : HttpResponse.ok(ImportProgress.of(run)));
    }

    /** The latest imports, newest first, without their differences. */
    @Get
    ImportList latest() {
        return new ImportList(runs.latest().stream().map(ImportProgress::of).toList(), runs.count(), AcceptedFiles.ALL);
    }

    /** One import and how far it is. */
    @Get("/{id}")
    Optional<ImportProgress> find(String id) {
        return runs.find(id).map(ImportProgress::of);
    }

    /**
     * Begins to write what was compared; ask for the import to see how far it is. What is there already is not written
     * again. 409 if the careers have changed since in a way that changes the plan.
     */
    @Post("/{id}/apply")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportProgress.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ImportProgress.class)))
    Optional<HttpResponse<ImportProgress>> apply(String id) throws IOException {
        Optional<ImportRun> found = runs.find(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.get().state() == State.DONE) {
            return Optional.of(HttpResponse.ok(ImportProgress.of(found.get())));
        }
        imports.apply(found.get());
        return Optional.of(
                HttpResponse.accepted().body(ImportProgress.of(runs.find(id).orElseThrow())));
    }

    private static HttpResponse<ImportProgress> later(ImportRun run) {
        return HttpResponse.accepted().body(ImportProgress.of(run));
    }

    private static InputStream present(@Nullable InputStream body) {
        if (body == null) {
            throw RefusedException.invalid("file-missing", "Send the file itself as the body of the request.");
        }
        return body;
    }

    private static String plain(String name) {
        String plain = name.strip().replaceAll(".*[/\\\\]", "");
        if (plain.isEmpty() || plain.length() > MAX_NAME) {
            throw RefusedException.invalid(
                    "name-missing", "Give the file's name, at most " + MAX_NAME + " characters.");
        }
        return plain;
    }
}
