package waymark.content.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import waymark.content.guide.SourceNotice;

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
     * @param notice what their licenses ask every page to say; absent if nothing is owed
     */
    @Serdeable
    record PublishedSources(@Nullable String onetRelease, @Nullable SourceNotice notice) {}

    /** Which data sets are to be named. */
    @Get
    PublishedSources sources() {
        String release = catalog.catalog().onetRelease();
        return new PublishedSources(release, SourceNotice.ofOnet("site", release));
    }
}
