package waymark.gateway.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.gateway.upstream.CommonClient;
import waymark.gateway.upstream.PagedList;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.ErasureReceipt;

/** A person's own data from all services: everything in one file, and proof of its erasure. */
@Controller("/api/me")
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnDataController {
    private static final List<String> FORGETTING = List.of("content", "quiz", "recommendation", "profile");

    /**
     * Everything the portal holds about a person.
     *
     * @param parts by service
     * @param missing services that did not answer; without any the export is complete
     */
    @Serdeable
    record Export(Instant exportedAt, Map<String, JsonNode> parts, List<String> missing) {}

    /** How far an erasure has come. */
    @Serdeable
    record Erasure(String receipt, boolean done, List<Part> services) {}

    /**
     * One service's part in an erasure.
     *
     * @param state done, pending or down
     * @param receipt what was erased, when done
     */
    @Serdeable
    record Part(String service, String state, @Nullable ErasureReceipt receipt) {}

    /** A list of whatever there is of a person. */
    @Serdeable
    record Rows(List<JsonNode> items, int total) implements PagedList<JsonNode, Rows> {
        @Override
        public Rows whole(List<JsonNode> all) {
            return new Rows(all, all.size());
        }

        JsonNode json() {
            Map<String, JsonNode> list = new LinkedHashMap<>();
            list.put("items", JsonNode.createArrayNode(items));
            list.put("total", JsonNode.createNumberNode(total));
            return JsonNode.createObjectNode(list);
        }
    }

    private final CommonClient common;
    private final ServiceCalls services;
    private final Clock clock;

    OwnDataController(CommonClient common, ServiceCalls services, Clock clock) {
        this.common = common;
        this.services = services;
        this.clock = clock;
    }

    @Get("/export")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<Export> export() {
        Map<String, Optional<JsonNode>> found = new LinkedHashMap<>();
        found.put("profile", read("/me/export"));
        found.put("quiz", readAll("/me/sittings"));
        found.put("recommendation", readAll("/me/matches"));
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        found.forEach((service, part) -> part.ifPresent(p -> parts.put(service, p)));
        List<String> missing = found.keySet().stream()
                .filter(service -> !parts.containsKey(service))
                .toList();
        return HttpResponse.ok(new Export(clock.instant(), parts, missing))
                .header("Content-Disposition", "attachment; filename=\"waymark-export.json\"");
    }

    private Optional<JsonNode> read(String path) {
        return services.get(path, JsonNode.class).found();
    }

    /** The whole list, or nothing, so that a part is whole or named as missing. */
    private Optional<JsonNode> readAll(String path) {
        return services.readAll(path, Rows.class).found().map(Rows::json);
    }

    /** Whoever holds the receipt's unguessable number may look: the person has no account any more. */
    @Get("/erasure/{receipt}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    Erasure erasure(String receipt) {
        List<Part> parts =
                FORGETTING.stream().map(service -> part(service, receipt)).toList();
        return new Erasure(receipt, parts.stream().allMatch(p -> p.state().equals("done")), parts);
    }

    private Part part(String service, String receipt) {
        return switch (common.erasure(service, receipt)) {
            case ServiceResult.Ok<ErasureReceipt>(ErasureReceipt proof) -> new Part(service, "done", proof);
            case ServiceResult.Problem<ErasureReceipt> notYet -> new Part(service, "pending", null);
            case ServiceResult.Unavailable<ErasureReceipt> down -> new Part(service, "down", null);
        };
    }
}
