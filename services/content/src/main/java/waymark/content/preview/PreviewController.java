package waymark.content.preview;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.content.audit.AuditEntry;
import waymark.content.audit.AuditStore;
import waymark.content.audit.EditorialChange;
import waymark.content.audit.EditorialChange.What;
import waymark.content.career.Career;
import waymark.content.career.CareerStore;
import waymark.content.catalog.CareerCatalog;
import waymark.content.catalog.CareerPage;
import waymark.content.desk.DraftService;
import waymark.edge.Caller;
import waymark.edge.RandomIds;

/** Shows a draft to people who are no editors, by a link that expires. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class PreviewController {
    private final CareerStore careers;
    private final CareerCatalog catalog;
    private final PreviewStore previews;
    private final AuditStore audit;
    private final DraftService drafts;
    private final Clock clock;

    PreviewController(
            CareerStore careers,
            CareerCatalog catalog,
            PreviewStore previews,
            AuditStore audit,
            DraftService drafts,
            Clock clock) {
        this.careers = careers;
        this.catalog = catalog;
        this.previews = previews;
        this.audit = audit;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** A draft as readers would see it, and until when this link shows it. */
    @Serdeable
    record Preview(CareerPage guide, Instant expiresAt) {}

    /** The draft as readers would see it. */
    @Get("/admin/careers/{slug}/preview")
    Optional<CareerPage> preview(String slug) {
        return careers.at(slug).map(this::page);
    }

    /** Makes a link, valid for seven days. */
    @Post("/admin/careers/{slug}/preview-link")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PreviewLink.class)))
    Optional<HttpResponse<PreviewLink>> make(String slug, Caller caller) {
        Instant now = clock.instant();
        return careers.at(slug).map(career -> {
            note(career, What.LINKED, caller);
            return HttpResponse.created(previews.make(career.id(), now));
        });
    }

    /** How many links there are. */
    @Get("/admin/careers/{slug}/preview-link")
    Optional<PreviewLink> held(String slug) {
        return careers.at(slug).map(career -> previews.held(career.id(), clock.instant()));
    }

    /** Ends all links of the career. */
    @Delete("/admin/careers/{slug}/preview-link")
    Optional<PreviewLink> end(String slug, Caller caller) {
        return careers.at(slug).map(career -> {
            if (previews.end(career.id())) {
                note(career, What.UNLINKED, caller);
            }
            return previews.held(career.id(), clock.instant());
        });
    }

    /** The draft a link shows, for anyone who has the link. */
    @Get("/previews/{token}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Preview.class)))
    Optional<HttpResponse<Preview>> shared(String token) {
        return previews.find(token, clock.instant()).flatMap(link -> careers.find(link.career())
                .map(career -> HttpResponse.ok(new Preview(page(career), link.expiresAt()))
                        .header("Cache-Control", "no-store")));
    }

    /** Lists something done about a career that leaves the career as it is. */
    private void note(Career career, What what, Caller caller) {
        EditorialChange done = drafts.edit(caller, null).did(what, career.revision());
        audit.keep(Stream.of(
                AuditEntry.of(RandomIds.random(), career.id(), career.draft().title(), career.version(), done)));
    }

    private CareerPage page(Career career) {
        return catalog.page(career, career.draft(), career.version(), career.updatedAt());
    }
}
