package waymark.profile.cohort;

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

/** A student sees who looked. */
@Controller("/me/access-log")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AccessLogController {
    private final AccessLogStore accessLog;

    AccessLogController(AccessLogStore accessLog) {
        this.accessLog = accessLog;
    }

    /** Who looked, latest first; {@code explanation} says in sentences what an entry is. */
    @Serdeable
    record AccessLog(List<AccessLogEntry.AccessLogView> items, long total, String explanation) {}

    /** A page of who looked at the caller's data, latest first. */
    @Get
    AccessLog accessLog(
            @QueryValue(defaultValue = "0") int page, @QueryValue(defaultValue = "100") int size, Caller caller) {
        Viewer self = Viewer.self(caller);
        List<AccessLogEntry.AccessLogView> some = accessLog.of(self, new PageRequest(page, size)).stream()
                .map(AccessLogEntry::shown)
                .toList();
        return new AccessLog(some, accessLog.count(self), AccessLogEntry.EXPLANATION);
    }
}
