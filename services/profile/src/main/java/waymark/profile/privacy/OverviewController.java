package waymark.profile.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import waymark.edge.Caller;
import waymark.profile.person.Viewer;

/** What a person's first page shows, in one answer. */
@Controller("/me/overview")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class OverviewController {
    private final GlanceCache glances;

    OverviewController(GlanceCache glances) {
        this.glances = glances;
    }

    /** A person at a glance. */
    @Get
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Glance.class)))
    @ApiResponse(responseCode = "304", description = "Nothing has changed since the answer with this tag")
    HttpResponse<byte[]> overview(@Nullable @Header(HttpHeaders.IF_NONE_MATCH) String known, Caller caller) {
        Sent sent = glances.read(Viewer.self(caller));
        var response = sent.known(known)
                ? HttpResponse.<byte[]>notModified()
                : HttpResponse.ok(sent.json()).contentType(MediaType.APPLICATION_JSON_TYPE);
        return response.header(HttpHeaders.ETAG, sent.etag()).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
