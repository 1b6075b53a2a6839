package waymark.gateway.api;

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

    /**
     * What could not be handled anywhere, application after application and newest first in each, with how many there
     * are of each kind; {@code kind} leaves those of one kind.
     */
    @Get
    Optional<DeadLetter.All> list(
            @Nullable @QueryValue String kind,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "50") int size) {
        PageRequest wanted = new PageRequest(page, size);
        return kind == null ? Optional.of(letters.all(wanted)) : answered(letters.ofKind(kind, wanted));
    }

    /** Sends the records of all letters of a kind to their topic again; what takes long goes on by itself. */
    @Post("/kinds/{kind}/redrive")
    Optional<DeadLetter.KindRedriven> redriveKind(String kind) {
        return answered(letters.redriveKind(kind));
    }

    /** Sends the record to its topic again, unless a newer event of its key made it needless. */
    @Post("/{id}/redrive")
    Optional<DeadLetter.Redriven> redrive(String id) {
        return answered(letters.redrive(id));
    }

    private static <T> Optional<T> answered(ServiceResult<T> result) {
        if (result.status() >= 500) {
            throw new UnavailableException("A service that may keep the letter does not answer", null);
        }
        return result.found();
    }
}
