package waymark.profile.roster.importing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
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
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.edge.Caller;
import waymark.edge.RefusedException;
import waymark.profile.audit.AuditAction;
import waymark.profile.audit.AuditStore;
import waymark.profile.roster.RosterStore;
import waymark.profile.roster.SchoolRoster;
import waymark.profile.roster.csv.CsvRosterReader;
import waymark.profile.school.School;
import waymark.profile.school.SchoolStore;

/** A school's rosters, for admins: send OneRoster or a CSV file, look at what it would change, apply it. */
@Controller("/admin/schools/{school}/rosters")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class RosterImportController {
    private static final String ONE_ROSTER =
            "A ZIP of OneRoster CSV files, version 1.1 or 1.2, whole (bulk) or what changed (delta), of at most %d MB"
                    .formatted(RosterUpload.MOST_MEGABYTES);
    private static final String PLAIN = ", or one CSV file of at most %d MB".formatted(RosterUpload.MOST_MEGABYTES_CSV);

    private final SchoolStore schools;
    private final RosterStore rosters;
    private final RosterImportStore imports;
    private final RosterImportService comparing;
    private final RosterApplyService applying;
    private final AuditStore audit;

    RosterImportController(
            SchoolStore schools,
            RosterStore rosters,
            RosterImportStore imports,
            RosterImportService comparing,
            RosterApplyService applying,
            AuditStore audit) {
        this.schools = schools;
        this.rosters = rosters;
        this.imports = imports;
        this.comparing = comparing;
        this.applying = applying;
        this.audit = audit;
    }

    /**
     * The latest imports of a school, newest first, without their differences.
     *
     * @param homeroomsOnly did only homerooms become groups last time?
     * @param counselor place of who led groups that no counselor teaches last time
     * @param accepted what can be sent, in words
     */
    @Serdeable
    record RosterImports(
            List<RosterImportView> items,
            int total,
            boolean homeroomsOnly,
            @Nullable String counselor,
            String accepted) {}

    /** The latest imports of a school. */
    @Get
    Optional<RosterImports> latest(String school) {
        return schools.find(school).map(found -> {
            SchoolRoster roster = rosters.find(found.id());
            List<RosterImportView> some = imports.latest(found.id()).stream()
                    .map(run -> RosterImportView.of(run, roster.revision(), List.of(), Map.of()))
                    .toList();
            return new RosterImports(
                    some,
                    some.size(),
                    roster.choice().homeroomsOnly(),
                    roster.choice().counselor(),
                    ONE_ROSTER + (found.sourcedId() == null ? PLAIN : "") + ".");
        });
    }

    /**
     * Reads a file, a ZIP of OneRoster or one plain CSV file, and says what it would change in the school. Nothing is
     * changed yet. 422 with a sentence for each thing that is wrong, by file, line and column.
     *
     * @param org sourcedId of the school in the set; needed the first time, where it cannot be told
     * @param homeroomsOnly do only classes become groups that are homerooms?
     * @param counselor place of who leads groups of classes that no counselor of the school teaches; without, such
     *     classes have none
     */
    @Post
    @Status(HttpStatus.CREATED)
    @Consumes(MediaType.ALL)
    Optional<RosterImportView> compare(
            String school,
            @Nullable @QueryValue String org,
            @QueryValue(defaultValue = "false") boolean homeroomsOnly,
            @Nullable @QueryValue String counselor,
            @Nullable @Body InputStream body,
            Caller caller)
            throws IOException {
        Optional<School> found = schools.find(school);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (body == null) {
            throw RefusedException.invalid("file-missing", "Send the file itself as the body of the request.");
        }
        try (InputStream file = body) {
            var choice = new SchoolRoster.Choice(homeroomsOnly, typed(counselor));
            return Optional.of(shown(comparing.compare(found.get(), file, typed(org), choice, caller)));
        }
    }

    private static @Nullable String typed(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** A CSV file to fill in, with all columns and some lines as an example. */
    @Get(uri = "/template", produces = "text/csv")
    Optional<HttpResponse<String>> template(String school) {
        return schools.find(school).map(found -> HttpResponse.ok(CsvRosterReader.TEMPLATE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"waymark-roster-template.csv\""));
    }

    /** One import and what it would change, or did. */
    @Get("/{roster}")
    Optional<RosterImportView> one(String school, String roster) {
        return imports.find(school, roster).map(this::shown);
    }

    /**
     * Does what was shown, all of it. Once done, it is answered again. 409 if another import was applied since, or a
     * group was changed.
     */
    @Post("/{roster}/apply")
    @Status(HttpStatus.OK)
    Optional<RosterImportView> apply(String school, String roster, Caller admin) {
        Optional<School> found = schools.find(school);
        Optional<RosterImport> run = imports.find(school, roster);
        if (found.isEmpty() || run.isEmpty()) {
            return Optional.empty();
        }
        if (run.get().appliedAt() == null) {
            audit.record(
                    admin,
                    AuditAction.APPLY_ROSTER,
                    null,
                    found.get().name(),
                    () -> applying.apply(found.get(), run.get()));
        }
        return imports.find(school, roster).map(this::shown);
    }

    private RosterImportView shown(RosterImport run) {
        Map<String, String> names = new HashMap<>();
        rosters.groups(run.school()).forEach(group -> names.put(group.sourcedId(), group.title()));
        run.groups()
                .forEach(change ->
                        names.put(change.next().sourcedId(), change.next().title()));
        return RosterImportView.of(
                run, rosters.find(run.school()).revision(), imports.people(run, RosterImportView.MOST), names);
    }
}
