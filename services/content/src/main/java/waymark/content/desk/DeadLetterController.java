package waymark.content.desk;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import waymark.outbox.DeadLetters;

/** Events no service could handle: an admin sees them and sends them again. */
@Controller("/admin/events/dead")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class DeadLetterController {
    private final DeadLetters dead;

    DeadLetterController(DeadLetters dead) {
        this.dead = dead;
    }

    /** All letters, newest first. */
    @Serdeable
    record LetterList(List<DeadLetters.DeadLetter> items, int total) {}

    /** What could not be handled, newest first. */
    @Get
    LetterList list() {
        List<DeadLetters.DeadLetter> letters = dead.list();
        return new LetterList(letters, letters.size());
    }

    /** What became of a letter: {@code sent} or {@code superseded}. */
    @Serdeable
    record Redriven(String fate) {}

    /** Sends the record to its topic again, unless a newer event of its key made it needless. */
    @Post("/{id}/redrive")
    Optional<Redriven> redrive(String id) {
        return dead.redrive(id).map(fate -> new Redriven(fate.name().toLowerCase(Locale.ROOT)));
    }
}
