package waymark.content.versions;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Optional;
import waymark.content.career.CareerStore;
import waymark.content.career.Version;
import waymark.content.catalog.CareerCatalog;
import waymark.content.catalog.CareerPage;
import waymark.content.desk.Draft;
import waymark.content.desk.DraftService;
import waymark.edge.Caller;

/** What was ever public of a career. */
@Controller("/admin/careers/{slug}/versions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class VersionController {
    private final CareerStore careers;
    private final CareerCatalog catalog;
    private final DraftService drafts;

    VersionController(CareerStore careers, CareerCatalog catalog, DraftService drafts) {
        this.careers = careers;
        this.catalog = catalog;
        this.drafts = drafts;
    }

    /** Every version that was ever public, newest first. */
    @Get
    Optional<VersionList> versions(String slug) {
        return careers.at(slug).map(careers::versions).map(VersionList::of);
    }

    /** One version as readers saw it. */
    @Get("/{number}")
    Optional<CareerPage> version(String slug, int number) {
        return careers.at(slug).flatMap(career -> careers.version(career, number)
                .map(v -> catalog.page(career, v.guide(), number, v.publishedAt())));
    }

    /** Puts a version on the desk as the draft; what is public stays until the next publication. */
    @Post("/{number}/restore")
    Optional<Draft> restore(String slug, int number, Caller caller) {
        Optional<Version> version = careers.at(slug).flatMap(career -> careers.version(career, number));
        return version.flatMap(v -> drafts.change(slug, caller, null, (career, edit) -> career.restore(v, edit)))
                .map(career -> drafts.shown(career, caller));
    }
}
