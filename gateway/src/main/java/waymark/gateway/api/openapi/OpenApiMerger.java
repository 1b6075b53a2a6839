package waymark.gateway.api.openapi;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.StreamSupport;
import waymark.edge.openapi.ErrorResponse;
import waymark.edge.openapi.JsonNodes;
import waymark.gateway.upstream.route.ServiceRoute;
import waymark.gateway.upstream.route.ServiceRoutes;

/**
 * Joins the services' OpenAPI documents: only what the route table lets through, and each service's schemas under its
 * name.
 */
final class OpenApiMerger {
    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, JsonNode> paths = new TreeMap<>();
    private final Map<String, JsonNode> schemas = new TreeMap<>();

    private final List<String> missing = new ArrayList<>();

    /** Adds a service's. */
    OpenApiMerger add(String service, JsonNode document) {
        return add(service, document, "/api", (method, path) -> passes(service, method, path));
    }

    /** Adds the gateway's own calls, which go before a service's of the same name, and none of its pages. */
    OpenApiMerger own(JsonNode document) {
        return add("gateway", document, "", (method, path) -> path.startsWith("/api/"));
    }

    /** Says that a service did not answer, so its calls are not in the document now. */
    OpenApiMerger without(String service) {
        missing.add(service);
        return this;
    }

    private OpenApiMerger add(String service, JsonNode document, String prefix, BiPredicate<String, String> shows) {
        JsonNodes.fields(document.get("paths")).forEach((path, item) -> {
            Map<String, JsonNode> shown = new LinkedHashMap<>();
            JsonNodes.fields(item).forEach((method, operation) -> {
                if (shows.test(method, path)) {
                    shown.put(method, renamed(service, operation));
                }
            });
            if (!shown.isEmpty()) {
                paths.merge(prefix + path, JsonNode.createObjectNode(shown), OpenApiMerger::both);
            }
        });
        JsonNode components = document.get("components");
        if (components != null && components.get("schemas") != null) {
            JsonNodes.fields(components.get("schemas"))
                    .forEach((name, schema) -> schemas.put(service + "." + name, renamed(service, schema)));
        }
        return this;
    }

    JsonNode document() {
        JsonNode bearer = JsonNodes.object(
                "type",
                JsonNodes.text("http"),
                "scheme",
                JsonNodes.text("bearer"),
                "bearerFormat",
                JsonNodes.text("JWT"));
        paths.replaceAll((path, item) -> answered(item));
        Map<String, JsonNode> components = new LinkedHashMap<>();
        components.put("schemas", JsonNode.createObjectNode(used()));
        components.put("securitySchemes", JsonNodes.object("bearer", bearer));
        ErrorResponse.describe(components);
        return JsonNodes.object(
                "openapi", JsonNodes.text("3.0.1"),
                "info", info(),
                "paths", JsonNode.createObjectNode(paths),
                "components", JsonNode.createObjectNode(components));
    }

    /**
     * Whatever a service answers, the gateway itself may answer that it cannot read the call, that its address or
     * body is too large, or that it will not or cannot pass it on.
     */
    private static JsonNode answered(JsonNode item) {
        Map<String, JsonNode> operations = JsonNodes.fields(item);
        operations.replaceAll((method, operation) -> {
            Map<String, JsonNode> changed = JsonNodes.fields(operation);
            Map<String, JsonNode> responses = new TreeMap<>(JsonNodes.fields(operation.get("responses")));
            List.of(ErrorResponse.UNREADABLE, ErrorResponse.TOO_LARGE, ErrorResponse.TOO_MANY, ErrorResponse.AWAY)
                    .forEach(failure -> responses.put(failure.status(), failure.reference()));
            changed.put("responses", JsonNode.createObjectNode(responses));
            return JsonNode.createObjectNode(changed);
        });
        return JsonNode.createObjectNode(operations);
    }

    /** The schemas that the shown calls lead to; a service has others, for calls that are not public. */
    private Map<String, JsonNode> used() {
        Map<String, JsonNode> used = new TreeMap<>();
        Deque<JsonNode> open = new ArrayDeque<>(paths.values());
        while (!open.isEmpty()) {
            JsonNode node = open.remove();
            if (node.isString() && node.getStringValue().startsWith(SCHEMAS)) {
                String name = node.getStringValue().substring(SCHEMAS.length());
                JsonNode schema = schemas.get(name);
                if (schema != null && used.put(name, schema) == null) {
                    open.add(schema);
                }
            } else if (node.isContainerNode()) {
                node.values().forEach(open::add);
            }
        }
        return used;
    }

    private JsonNode info() {
        if (missing.isEmpty()) {
            return JsonNodes.object("title", JsonNodes.text("Waymark"), "version", JsonNodes.text("1"));
        }
        String parts = String.join(", ", missing);
        return JsonNodes.object(
                "title", JsonNodes.text("Waymark"),
                "version", JsonNodes.text("1"),
                "description",
                        JsonNodes.text("Incomplete: " + parts
                                + " did not answer, so these calls are missing. Ask again in a minute."),
                "x-missing",
                        JsonNode.createArrayNode(
                                missing.stream().map(JsonNodes::text).toList()));
    }

    private static boolean passes(String service, String method, String path) {
        return ServiceRoutes.all().stream()
                .filter(route ->
                        route.service().equals(service) && route.method().equalsIgnoreCase(method))
                .map(ServiceRoute::template)
                .anyMatch(template -> shape(template).equals(shape(path)));
    }

    private static String shape(String template) {
        return template.replaceAll("\\{[^}]*}", "{}");
    }

    private static JsonNode renamed(String service, JsonNode node) {
        if (node.isString() && node.getStringValue().startsWith(SCHEMAS)) {
            return JsonNodes.text(
                    SCHEMAS + service + "." + node.getStringValue().substring(SCHEMAS.length()));
        }
        if (node.isArray()) {
            return JsonNode.createArrayNode(StreamSupport.stream(node.values().spliterator(), false)
                    .map(value -> renamed(service, value))
                    .toList());
        }
        if (node.isObject()) {
            Map<String, JsonNode> changed = new LinkedHashMap<>();
            JsonNodes.fields(node).forEach((name, value) -> changed.put(name, renamed(service, value)));
            return JsonNode.createObjectNode(changed);
        }
        return node;
    }

    private static JsonNode both(JsonNode one, JsonNode other) {
        Map<String, JsonNode> all = JsonNodes.fields(one);
        all.putAll(JsonNodes.fields(other));
        return JsonNode.createObjectNode(all);
    }
}
