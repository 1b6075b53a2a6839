package waymark.quiz.sitting;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import waymark.edge.Caller;
import waymark.edge.PageRequest;
import waymark.quiz.instrument.InstrumentCatalog;

/** The caller's own sittings, open and completed: to resume one, and for the export of all one has. */
@Controller("/me/sittings")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class MySittingsController {
    private final SittingStore sittings;
    private final InstrumentCatalog instruments;

    MySittingsController(SittingStore sittings, InstrumentCatalog instruments) {
        this.sittings = sittings;
        this.instruments = instruments;
    }

    @Serdeable
    record Sittings(List<SittingView> items, long total) {}

    /** A page of them, last used first. */
    @Get
    Sittings list(@QueryValue(defaultValue = "0") int page, @QueryValue(defaultValue = "100") int size, Caller caller) {
        List<SittingView> items = sittings.list(caller, new PageRequest(page, size)).stream()
                .map(s -> SittingView.of(s, instruments.version(s.instrument(), s.instrumentVersion())))
                .toList();
        return new Sittings(items, sittings.count(caller));
    }
}
