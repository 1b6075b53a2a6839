package waymark.gateway.api;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import waymark.gateway.Route;
import waymark.gateway.Routes;

/** Joins the services' OpenAPI documents: only what the route table lets through, and each service's schemas under its name. */
final class OpenApi {
    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, JsonNode> paths = new TreeMap<>();
    private final Map<String, JsonNode> schemas = new TreeMap<>();

    OpenApi add(String service, JsonNode document) {
        entries(document.get("paths")).forEach((path, item) -> {
            Map<String, JsonNode> shown = new LinkedHashMap<>();
            entries(item).forEach((method, operation) -> {
                if (passes(service, method, path)) {
                    shown.put(method, renamed(service, operation));
                }
            });
            if (!shown.isEmpty()) {
                paths.merge("/api" + path, JsonNode.createObjectNode(shown), OpenApi::both);
            }
        });
        JsonNode components = document.get("components");
        if (components != null) {
            entries(components.get("schemas"))
                    .forEach((name, schema) -> schemas.put(service + "." + name, renamed(service, schema)));
        }
        return this;
    }

    JsonNode document() {
        JsonNode bearer = object("type", text("http"), "scheme", text("bearer"), "bearerFormat", text("JWT"));
        return object(
                "openapi", text("3.0.1"),
                "info", object("title", text("Waymark"), "version", text("1")),
                "paths", JsonNode.createObjectNode(paths),
                "components",
                        object(
                                "schemas", JsonNode.createObjectNode(schemas),
                                "securitySchemes", object("bearer", bearer)));
    }

    private static boolean passes(String service, String method, String path) {
        return Routes.all().stream()
                .filter(route ->
                        route.service().equals(service) && route.method().equalsIgnoreCase(method))
                .map(Route::template)
                .anyMatch(template -> shape(template).equals(shape(path)));
    }

    private static String shape(String template) {
        return template.replaceAll("\\{[^}]*}", "{}");
    }

    private static JsonNode renamed(String service, JsonNode node) {
        if (node.isString() && node.getStringValue().startsWith(SCHEMAS)) {
            return text(SCHEMAS + service + "." + node.getStringValue().substring(SCHEMAS.length()));
        }
        if (node.isArray()) {
            return JsonNode.createArrayNode(StreamSupport.stream(node.values().spliterator(), false)
                    .map(value -> renamed(service, value))
                    .toList());
        }
        if (node.isObject()) {
            Map<String, JsonNode> changed = new LinkedHashMap<>();
            entries(node).forEach((name, value) -> changed.put(name, renamed(service, value)));
            return JsonNode.createObjectNode(changed);
        }
        return node;
    }

    private static JsonNode both(JsonNode one, JsonNode other) {
        Map<String, JsonNode> all = entries(one);
        all.putAll(entries(other));
        return JsonNode.createObjectNode(all);
    }

    private static Map<String, JsonNode> entries(JsonNode node) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        if (node != null && node.isObject()) {
            node.entries().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        }
        return entries;
    }

    private static JsonNode text(String text) {
        return JsonNode.createStringNode(text);
    }

    private static JsonNode object(Object... pairs) {
        Map<String, JsonNode> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], (JsonNode) pairs[i + 1]);
        }
        return JsonNode.createObjectNode(object);
    }
}
