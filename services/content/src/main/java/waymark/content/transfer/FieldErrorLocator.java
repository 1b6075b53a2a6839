package waymark.content.transfer;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.Map;

/** Finds out which field of a line could not be read, by reading each alone. */
record FieldErrorLocator(ObjectMapper json) {

    /** A sentence that begins with the field. */
    String sentence(byte[] line) {
        JsonNode tree;
        try {
            tree = json.readValue(line, JsonNode.class);
        } catch (IOException | RuntimeException e) {
            return "line: is not JSON. Export the file again; an editor or a transfer may have changed it.";
        }
        if (tree == null || !tree.isObject()) {
            return "line: is not a JSON object.";
        }
        for (Map.Entry<String, JsonNode> part : tree.entries()) {
            if (part.getValue().isObject()) {
                for (Map.Entry<String, JsonNode> field : part.getValue().entries()) {
                    if (!reads(part.getKey(), object(field.getKey(), field.getValue()))) {
                        return part.getKey() + "." + field.getKey() + ": cannot be read. Check its type and its parts.";
                    }
                }
            }
            if (!reads(part.getKey(), part.getValue())) {
                return part.getKey() + ": cannot be read. Check its type and its parts.";
            }
        }
        return "line: cannot be read.";
    }

    private boolean reads(String part, JsonNode value) {
        try {
            json.readValueFromTree(object(part, value), ExportRecord.class);
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static JsonNode object(String field, JsonNode value) {
        return JsonNode.createObjectNode(Map.of(field, value));
    }
}
