package waymark.outbox;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Optional;

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

    /** What could not be handled, newest first. */
    @Get
    DeadLetter.All list() {
        return DeadLetter.All.of(dead.list(), List.of());
    }

    /** Sends the record to its topic again, unless a newer event of its key made it needless. */
    @Post("/{id}/redrive")
    Optional<DeadLetter.Redriven> redrive(String id) {
        return dead.redrive(id).map(DeadLetter.Redriven::of);
    }
}
