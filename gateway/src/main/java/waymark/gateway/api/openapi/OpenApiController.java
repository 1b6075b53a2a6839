package waymark.gateway.api.openapi;

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
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import waymark.edge.openapi.OpenApiResponses;
import waymark.edge.openapi.ServedOperations;
import waymark.gateway.upstream.CommonClient;

/** The whole API's description. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class OpenApiController {
    /** What the compiler wrote about the gateway's controllers; tests bring one of their own beside it. */
    private static final String OWN = "classpath:META-INF/swagger/openapi.json";

    private final CommonClient services;
    private final ResourceLoader resources;
    private final JsonMapper json;
    private final ServedOperations calls;

    OpenApiController(CommonClient services, ResourceLoader resources, JsonMapper json, ServedOperations calls) {
        this.services = services;
        this.resources = resources;
        this.json = json;
        this.calls = calls;
    }

    /** The services' documents and the gateway's own, joined; says so where a service does not answer. */
    @Get("/openapi.json")
    JsonNode document() throws IOException {
        OpenApiMerger joined = new OpenApiMerger(json);
        for (String service : CommonClient.SERVICES) {
            services.openApi(service)
                    .found()
                    .ifPresentOrElse(document -> joined.add(service, document), () -> joined.without(service));
        }
        for (URL own : resources.getResources(OWN).toList()) {
            try (InputStream in = own.openStream()) {
                joined.own(OpenApiResponses.whole(json.readValue(in, Argument.of(JsonNode.class)), calls::find));
            }
        }
        return joined.document();
    }
}
