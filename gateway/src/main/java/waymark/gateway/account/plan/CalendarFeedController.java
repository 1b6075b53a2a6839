package waymark.gateway.account.plan;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import waymark.gateway.upstream.FileContent;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.ProfileClient;

/** A plan's calendar by its secret link, for programs that follow it: they have no cookies. */
@Controller("/calendar")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class CalendarFeedController {
    private final ProfileClient profile;

    CalendarFeedController(ProfileClient profile) {
        this.profile = profile;
    }

    @Get("/{secret}.ics")
    HttpResponse<?> feed(String secret) {
        return switch (profile.calendar(secret)) {
            case ServiceResult.Ok<FileContent>(FileContent file) ->
                HttpResponse.ok(file.bytes())
                        .contentType(MediaType.of(file.type()))
                        .header("X-Robots-Tag", "noindex, nofollow")
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
            case ServiceResult.Unavailable<FileContent> down -> HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE);
            case ServiceResult<FileContent> other -> HttpResponse.notFound();
        };
    }
}
