package waymark.gateway.api;

import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import waymark.gateway.Services;

/** The whole API's description, of those services that are up. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class OpenApiController {
    private final Services services;

    OpenApiController(Services services) {
        this.services = services;
    }

    @Get("/openapi.json")
    JsonNode document() {
        OpenApi joined = new OpenApi();
        for (String service : List.of("content", "quiz", "recommendation", "profile")) {
            services.as(null, service, "GET", "/openapi.json", null, Argument.of(JsonNode.class))
                    .found()
                    .ifPresent(document -> joined.add(service, document));
        }
        return joined.document();
    }
}
