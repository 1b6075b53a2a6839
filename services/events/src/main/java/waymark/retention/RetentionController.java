package waymark.retention;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/** How long this service keeps what it owns, for admins. The gateway joins the services' answers and its own. */
@Controller("/admin/retention")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
@Requires(property = "micronaut.application.name", notEquals = "gateway")
class RetentionController {
    private final RetentionJob job;

    RetentionController(RetentionJob job) {
        this.job = job;
    }

    /** What is kept how long, what would go now, which is not touched by asking, and what the last runs removed. */
    @Get
    RetentionReport report() {
        return job.report();
    }
}
