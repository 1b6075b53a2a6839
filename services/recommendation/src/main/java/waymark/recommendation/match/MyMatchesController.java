package waymark.recommendation.match;

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

/** The caller's own kept rankings, as they are stored, for the export of all one has. */
@Controller("/me/matches")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class MyMatchesController {
    private final MatchStore store;

    MyMatchesController(MatchStore store) {
        this.store = store;
    }

    @Serdeable
    record Mine(List<Matches> items, long total) {}

    /** A page of them, newest assessment first. */
    @Get
    Mine list(@QueryValue(defaultValue = "0") int page, @QueryValue(defaultValue = "20") int size, Caller caller) {
        Page wanted = new Page(page, size);
        return new Mine(store.list(caller, wanted.number(), wanted.size()), store.count(caller));
    }
}
