package waymark.gateway.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import waymark.gateway.upstream.http.HealthClient;

/** Is the portal well? For admins. */
@Controller("/api/admin")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class HealthController {
    /**
     * The whole portal.
     *
     * @param status UP when every part is
     */
    @Serdeable
    record Health(String status, List<HealthClient.Part> parts) {}

    private final HealthClient parts;

    HealthController(HealthClient parts) {
        this.parts = parts;
    }

    @Get("/health")
    Health health() {
        List<HealthClient.Part> all = parts.all();
        return new Health(all.stream().allMatch(p -> p.status().equals("UP")) ? "UP" : "DOWN", all);
    }
}
