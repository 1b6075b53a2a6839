package waymark.gateway.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Optional;
import waymark.edge.UnavailableException;
import waymark.gateway.upstream.ServiceResult;
import waymark.outbox.DeadLetter;

/** Events nobody could handle: an admin sees them and sends them again. */
@Controller("/api/admin/events/dead")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class DeadLetterController {
    private final DeadLetterService letters;

    DeadLetterController(DeadLetterService letters) {
        this.letters = letters;
    }

    /** What could not be handled anywhere, newest first. */
    @Get
    DeadLetter.All list() {
        return letters.all();
    }

    /** Sends the record to its topic again, unless a newer event of its key made it needless. */
    @Post("/{id}/redrive")
    Optional<DeadLetter.Redriven> redrive(String id) {
        ServiceResult<DeadLetter.Redriven> result = letters.redrive(id);
        if (result.status() >= 500) {
            throw new UnavailableException("A service that may keep the letter does not answer", null);
        }
        return result.found();
    }
}
