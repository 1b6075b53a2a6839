package waymark.quiz.instrument;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import waymark.retention.RetentionTable;

/** Shows the instruments to everybody. */
@Controller("/instruments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class InstrumentController {
    private final InstrumentCatalog instruments;

    InstrumentController(InstrumentCatalog instruments) {
        this.instruments = instruments;
    }

    /**
     * All instruments.
     *
     * @param current the id of the one people are offered
     * @param unclaimedDays so many days after its last answer a sitting is erased that nobody has claimed
     */
    @Serdeable
    record Instruments(List<InstrumentView> items, int total, String current, long unclaimedDays) {}

    /** All instruments, each in its newest version, and which is the current one. */
    @Get
    Instruments list() {
        List<InstrumentView> items =
                instruments.offered().stream().map(InstrumentView::of).toList();
        return new Instruments(
                items,
                items.size(),
                items.getFirst().id(),
                RetentionTable.of("sittings").toDays());
    }

    /** The newest version of one instrument. */
    @Get("/{id}")
    Optional<InstrumentView> instrument(String id) {
        return instruments.offered(id).map(InstrumentView::of);
    }
}
