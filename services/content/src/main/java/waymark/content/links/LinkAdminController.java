package waymark.content.links;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import waymark.content.career.Career;
import waymark.content.career.CareerStore;
import waymark.edge.PageRequest;
import waymark.edge.RefusedException;

/** What the link check found, and checking now. */
@Controller("/admin/links")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class LinkAdminController {
    private final LinkStore links;
    private final LinkUsageQuery uses;
    private final CareerStore careers;
    private final LinkCheckJob job;
    private final LinkCheckSettings settings;
    private final Clock clock;

    LinkAdminController(
            LinkStore links,
            LinkUsageQuery uses,
            CareerStore careers,
            LinkCheckJob job,
            LinkCheckSettings settings,
            Clock clock) {
        this.links = links;
        this.uses = uses;
        this.careers = careers;
        this.job = job;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many links will be visited. */
    @Serdeable
    record Begun(int links) {}

    /**
     * Links, those that failed most often first; {@code state} is one of {@link LinkCheckResult.State} in small
     * letters.
     */
    @Get
    LinkList list(
            @Nullable @QueryValue String state,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "50") int size) {
        PageRequest wanted = new PageRequest(page, size);
        return LinkList.of(links.all(), uses.all(), state, wanted, settings.enabled(), job.latest());
    }

    /** Visits all links, or those of one career, as soon as possible; the results come one by one. */
    @Post("/check")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Begun.class)))
    Optional<HttpResponse<Begun>> check(@Nullable @QueryValue String career) {
        if (!settings.enabled()) {
            throw RefusedException.conflict(
                    "links-off", "The link check is switched off here (WAYMARK_LINKS is false).");
        }
        Map<String, List<LinkUsageQuery.Use>> all = uses.all();
        if (career == null || career.isBlank()) {
            return Optional.of(begin(all, all.keySet()));
        }
        return careers.at(career).map(Career::id).map(id -> {
            Set<String> its = new TreeSet<>(all.keySet());
            its.removeIf(url -> all.get(url).stream().noneMatch(use -> use.id().equals(id)));
            return begin(all, its);
        });
    }

    private HttpResponse<Begun> begin(Map<String, List<LinkUsageQuery.Use>> all, Set<String> wanted) {
        links.track(all.keySet(), clock.instant());
        links.prioritize(wanted);
        job.checkSoon();
        return HttpResponse.accepted().body(new Begun(wanted.size()));
    }
}
