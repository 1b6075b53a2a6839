package waymark.content.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;

/** What the published careers draw on. */
@Controller("/sources")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SourceController {
    private final CareerCatalog catalog;

    SourceController(CareerCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Data sets that are to be named wherever something of them is shown.
     *
     * @param onetRelease number of the newest O*NET release among the sources of published careers; absent without one
     */
    @Serdeable
    record PublishedSources(@Nullable String onetRelease) {}

    /** Which data sets are to be named. */
    @Get
    PublishedSources sources() {
        return new PublishedSources(catalog.catalog().onetRelease());
    }
}
