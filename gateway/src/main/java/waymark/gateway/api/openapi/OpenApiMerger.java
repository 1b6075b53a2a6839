package waymark.gateway.api.openapi;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import waymark.edge.openapi.ErrorResponse;
import waymark.edge.openapi.JsonNodes;
import waymark.edge.openapi.OpenApiResponses;
import waymark.gateway.upstream.route.ServiceRoute;
import waymark.gateway.upstream.route.ServiceRoutes;

/**
 * Joins the services' OpenAPI documents: only what the route table lets through, and each service's schemas under its
 * name.
 */
final class OpenApiMerger {
    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonMapper json;
    private final Map<String, Map<String, JsonNode>> paths = new TreeMap<>();
    private final Map<String, JsonNode> schemas = new TreeMap<>();
    private final List<String> missing = new ArrayList<>();

    OpenApiMerger(JsonMapper json) {
        this.json = json;
    }

    /** Adds a service's. */
    void add(String service, JsonNode document) {
        add(service, document, "/api", (method, path) -> passes(service, method, path));
    }

    /** Adds the gateway's own calls, which go before a service's of the same name, and none of its pages. */
    void own(JsonNode document) {
        add("gateway", document, "", (method, path) -> path.startsWith("/api/"));
    }

    /** Says that a service did not answer, so its calls are not in the document now. */
    void without(String service) {
        missing.add(service);
    }

    private void add(String service, JsonNode document, String prefix, BiPredicate<String, String> shows) {
        JsonNode renamed = renamed(service, document);
        JsonNodes.fields(renamed.get("paths")).forEach((path, item) -> {
            Map<String, JsonNode> shown = JsonNodes.fields(item);
            shown.keySet().removeIf(method -> !shows.test(method, path));
            shown.replaceAll((method, operation) -> answered(operation));
            if (!shown.isEmpty()) {
                paths.computeIfAbsent(prefix + path, p -> new LinkedHashMap<>()).putAll(shown);
            }
        });
        JsonNode components = renamed.get("components");
        if (components != null) {
            JsonNodes.fields(components.get("schemas"))
                    .forEach((name, schema) -> schemas.put(service + "." + name, schema));
        }
    }

    JsonNode document() {
        Map<String, JsonNode> shown = new LinkedHashMap<>();
        paths.forEach((path, calls) -> shown.put(path, JsonNode.createObjectNode(calls)));
        Map<String, JsonNode> components = new LinkedHashMap<>();
        components.put("schemas", JsonNode.createObjectNode(used(shown.values())));
        OpenApiResponses.describe(components);
        return JsonNodes.object(
                "openapi", JsonNodes.text("3.0.1"),
                "info", info(),
                "paths", JsonNode.createObjectNode(shown),
                "components", JsonNode.createObjectNode(components));
    }

    /**
     * Whatever a service answers, the gateway itself may answer that it cannot read the call, that its address or body
     * is too large, or that it will not or cannot pass it on.
     */
    private static JsonNode answered(JsonNode operation) {
        Map<String, JsonNode> changed = JsonNodes.fields(operation);
        Map<String, JsonNode> responses = new TreeMap<>(JsonNodes.fields(operation.get("responses")));
        List.of(ErrorResponse.UNREADABLE, ErrorResponse.TOO_LARGE, ErrorResponse.TOO_MANY, ErrorResponse.AWAY)
                .forEach(failure -> responses.put(failure.status(), failure.reference()));
        changed.put("responses", JsonNode.createObjectNode(responses));
        return JsonNode.createObjectNode(changed);
    }

    /** The schemas that the shown calls lead to; a service has others, for calls that are not public. */
    private Map<String, JsonNode> used(Collection<JsonNode> shown) {
        Map<String, JsonNode> used = new TreeMap<>();
        Deque<JsonNode> open = new ArrayDeque<>(shown);
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
        Map<String, JsonNode> info = new LinkedHashMap<>();
        info.put("title", JsonNodes.text("Waymark"));
        info.put("version", JsonNodes.text("1"));
        if (!missing.isEmpty()) {
            String why = "Incomplete: " + String.join(", ", missing)
                    + " did not answer, so these calls are missing. Ask again in a minute.";
            info.put("description", JsonNodes.text(why));
            info.put("x-missing", JsonNodes.texts(missing.toArray(String[]::new)));
        }
        return JsonNode.createObjectNode(info);
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

    /** The document with the name of the service before that of each schema it refers to. */
    private JsonNode renamed(String service, JsonNode document) {
        try {
            String text = json.writeValueAsString(document).replace('"' + SCHEMAS, '"' + SCHEMAS + service + ".");
            return json.readValue(text, JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
