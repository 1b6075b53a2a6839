package waymark.profile.overview;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import waymark.edge.Caller;
import waymark.edge.EntityTags;
import waymark.edge.Sha256;
import waymark.profile.career.CareerCatalog;
import waymark.profile.person.Viewer;
import waymark.profile.task.StudentTask;
import waymark.profile.task.TaskService;

/** What a person's first page shows, in one answer. */
@Controller("/me/overview")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AccountOverviewController {
    private static final int MAX_TAGS = 20_000;

    private final AccountOverviewQuery query;
    private final CareerCatalog careers;
    private final TaskService tasks;
    private final JsonMapper json;
    private final Clock clock;
    private final EntityTags<State> tags = new EntityTags<>(MAX_TAGS);

    AccountOverviewController(
            AccountOverviewQuery query, CareerCatalog careers, TaskService tasks, JsonMapper json, Clock clock) {
        this.query = query;
        this.careers = careers;
        this.tasks = tasks;
        this.json = json;
        this.clock = clock;
    }

    /**
     * All that an overview is made of: whose it is, what is stored, and as of how many changes of careers, whose titles
     * it shows, and how far they are with tasks, as hashes.
     */
    private record State(String person, ByteBuffer stored, long careers, String tasks) {}

    /** Answered with 304 while it is the one with that tag. */
    @Get
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountOverview.class)))
    @ApiResponse(responseCode = "304", description = "Nothing has changed since the answer with this tag")
    HttpResponse<byte[]> overview(@Nullable @Header(HttpHeaders.IF_NONE_MATCH) String known, Caller caller) {
        // Before anything is read: with a career that changes in the meantime the tag is of no use, but not wrong.
        long changes = careers.changes();
        AccountOverviewQuery.Stored stored = query.read(Viewer.self(caller));
        Instant now = clock.instant();
        List<StudentTask> mine = tasks.of(
                Viewer.self(caller),
                stored.consents().stream().filter(consent -> consent.live(now)).toList(),
                stored::done);
        State state = new State(caller.id(), ByteBuffer.wrap(stored.checksum()), changes, Sha256.hex(mine.toString()));
        Optional<HttpResponse<byte[]>> same = known == null ? Optional.empty() : tags.unchanged(state, known);
        return same.isPresent()
                ? same.get()
                : tags.answer(state, known, json, AccountOverview.of(stored.parts(), mine, careers::byId));
    }
}
