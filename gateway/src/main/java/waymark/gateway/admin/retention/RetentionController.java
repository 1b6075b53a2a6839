package waymark.gateway.admin.retention;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/** How long data is kept, for admins. */
@Controller("/api/admin/retention")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class RetentionController {
    private final RetentionService retention;

    RetentionController(RetentionService retention) {
        this.retention = retention;
    }

    /** What is kept how long, what would go now, which is not touched by asking, and what the last runs removed. */
    @Get
    RetentionService.Retention retention() {
        return retention.all();
    }
}
