package waymark.profile.accesslog;

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
import waymark.profile.person.Viewer;

/** A person reads who looked at their data, and has it checked that nothing of it was removed or altered. */
@Controller("/me/access-log")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AccessLogController {
    private final AccessLogStore log;

    AccessLogController(AccessLogStore log) {
        this.log = log;
    }

    /** Who looked, latest first; {@code explanation} says in sentences what an entry is. */
    @Serdeable
    record AccessLog(List<AccessLogView> items, long total, String explanation) {}

    /** A page of who looked at the caller's data, latest first. */
    @Get
    AccessLog accessLog(
            @QueryValue(defaultValue = "0") int page, @QueryValue(defaultValue = "100") int size, Caller caller) {
        Viewer self = Viewer.self(caller);
        return new AccessLog(log.of(self, new PageRequest(page, size)), log.count(self), AccessLogView.EXPLANATION);
    }

    /** Whether any entry about the caller was removed or altered since it was written. */
    @Get("/check")
    AccessLogCheck check(Caller caller) {
        return log.check(Viewer.self(caller));
    }
}
