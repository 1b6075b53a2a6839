package waymark.edge.openapi;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Serves the application's OpenAPI document: what the compiler wrote, with every answer its calls can give. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class OpenApiController {
    private final ResourceLoader resources;
    private final JsonMapper json;
    private final ServedOperations calls;

    OpenApiController(ResourceLoader resources, JsonMapper json, ServedOperations calls) {
        this.resources = resources;
        this.json = json;
        this.calls = calls;
    }

    @Get("/openapi.json")
    Optional<JsonNode> document() throws IOException {
        Optional<InputStream> written = resources.getResourceAsStream("classpath:META-INF/swagger/openapi.json");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = written.get()) {
            return Optional.of(OpenApiResponses.whole(json.readValue(in, Argument.of(JsonNode.class)), calls::find));
        }
    }
}
