package waymark.outbox;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Optional;
import waymark.edge.PageRequest;

/**
 * Events this service could not handle: an admin sees them and sends them again. The gateway joins the services' and
 * its own.
 */
@Controller("/admin/events/dead")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
@Requires(property = "micronaut.application.name", notEquals = "gateway")
class DeadLetterController {
    private final DeadLetters dead;

    DeadLetterController(DeadLetters dead) {
        this.dead = dead;
    }

    /** What could not be handled, newest first; {@code kind} leaves those of one kind. */
    @Get
    DeadLetter.All list(
            @Nullable @QueryValue String kind,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "50") int size) {
        return dead.page(kind, new PageRequest(page, size));
    }

    /** Sends the records of all letters of a kind to their topic again; what takes long goes on by itself. */
    @Post("/kinds/{kind}/redrive")
    Optional<DeadLetter.KindRedriven> redriveKind(String kind) {
        return dead.redriveKind(kind);
    }

    /** Sends the record to its topic again, unless a newer event of its key made it needless. */
    @Post("/{id}/redrive")
    Optional<DeadLetter.Redriven> redrive(String id) {
        return dead.redrive(id).map(DeadLetter.Redriven::of);
    }
}
