package waymark.quiz.importing;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import waymark.edge.Caller;
import waymark.edge.RefusedException;
import waymark.quiz.instrument.Instrument;
import waymark.quiz.instrument.InstrumentCatalog;
import waymark.quiz.sitting.Sitting;

/** Takes back the sittings somebody took along. */
@Controller("/me/sittings/import")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SittingImportController {
    private final RestoredSittingStore store;
    private final InstrumentCatalog instruments;
    private final Clock clock;

    SittingImportController(RestoredSittingStore store, InstrumentCatalog instruments, Clock clock) {
        this.store = store;
        this.instruments = instruments;
        this.clock = clock;
    }

    /**
     * What came back.
     *
     * @param sittings how many of the file's are there now, those included that had come back before
     * @param skipped a sentence for each that could not
     */
    @Serdeable
    record ImportedSittings(int sittings, List<String> skipped) {}

    /**
     * Puts the sittings of an export into the caller's account, with their answers and times, under ids of their own.
     * Completed ones are scored anew and told of as ever, so that their matches follow. The same file can be sent
     * again: what is back stays as it is. Refused with 409 if the account has a sitting that is not from this file.
     */
    @Post
    ImportedSittings restore(@Body SittingFile file, Caller caller) {
        SittingFile checked = file.checked(clock.instant());
        List<String> skipped = new ArrayList<>();
        List<Sitting.Change> back = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (SittingFile.TakenSitting taken : checked.sittings()) {
            Optional<Instrument> instrument = instruments.find(taken.instrument(), taken.instrumentVersion());
            if (instrument.isEmpty()) {
                skipped.add("The quiz begun on " + taken.startedAt() + " has questions that are not here any more.");
            } else {
                ids.add(taken.idWith(caller.id()));
                back.add(taken.with(caller.id(), instrument.get()));
            }
        }
        if (!ids.containsAll(store.ids(caller))) {
            throw RefusedException.conflict(
                    "account-not-empty",
                    "There are quizzes in this account already. A file is taken back into an empty account only.");
        }
        store.restore(back, caller);
        return new ImportedSittings(ids.size(), skipped);
    }
}
