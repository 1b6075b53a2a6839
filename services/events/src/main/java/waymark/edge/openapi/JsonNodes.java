package waymark.edge.openapi;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** JSON built by hand. */
public final class JsonNodes {
    private JsonNodes() {}

    /** A text. */
    public static JsonNode text(String text) {
        return JsonNode.createStringNode(text);
    }

    /** A list of texts. */
    public static JsonNode texts(String... texts) {
        return JsonNode.createArrayNode(Stream.of(texts).map(JsonNodes::text).toList());
    }

    /** An object of names and nodes in turn. */
    public static JsonNode object(Object... pairs) {
        Map<String, JsonNode> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], (JsonNode) pairs[i + 1]);
        }
        return JsonNode.createObjectNode(object);
    }

    /** An object's fields, which may be changed; none for anything else. */
    public static Map<String, JsonNode> fields(@Nullable JsonNode node) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        if (node != null && node.isObject()) {
            node.entries().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        }
        return fields;
    }
}
