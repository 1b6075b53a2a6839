package waymark.edge.openapi;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * An OpenAPI document in which every call names all answers it can give. They follow from what the call takes and who
 * may call it, so no one has to remember them: a call with a body can be refused for it, one for a role is not for
 * everybody, and so on.
 */
public final class OpenApiResponses {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /** The schema of a {@link waymark.edge.Problem}, which a test holds to the record, and how a token is sent. */
    private static final Map<String, JsonNode> SHARED = shared();

    private OpenApiResponses() {}

    /**
     * The document with all answers; an answer that is written there already stays as it is.
     *
     * @param calls what is known of a call by its method (small letters) and path; empty for one that is not served
     */
    public static JsonNode whole(JsonNode document, BiFunction<String, String, Optional<OperationAccess>> calls) {
        Map<String, JsonNode> whole = JsonNodes.fields(document);
        Map<String, JsonNode> paths = JsonNodes.fields(document.get("paths"));
        paths.replaceAll((path, item) -> {
            Map<String, JsonNode> operations = JsonNodes.fields(item);
            operations.replaceAll((method, operation) -> METHODS.contains(method)
                    ? calls.apply(method, path)
                            .map(call -> operation(method, path, operation, call))
                            .orElse(operation)
                    : operation);
            return JsonNode.createObjectNode(operations);
        });
        whole.put("paths", JsonNode.createObjectNode(paths));
        Map<String, JsonNode> components = JsonNodes.fields(document.get("components"));
        describe(components);
        components.put("schemas", free(components.get("schemas")));
        whole.put("components", JsonNode.createObjectNode(components));
        return JsonNode.createObjectNode(whole);
    }

    /** Puts into the components what all documents refer to: the failures, and how a token is sent. */
    public static void describe(Map<String, JsonNode> components) {
        add(components, "responses", ErrorResponse.responses());
        SHARED.forEach((kind, parts) -> add(components, kind, JsonNodes.fields(parts)));
    }

    private static void add(Map<String, JsonNode> components, String kind, Map<String, JsonNode> parts) {
        Map<String, JsonNode> all = JsonNodes.fields(components.get(kind));
        all.putAll(parts);
        components.put(kind, JsonNode.createObjectNode(all));
    }

    private static Map<String, JsonNode> shared() {
        try (InputStream file = OpenApiResponses.class.getResourceAsStream("/openapi-components.json")) {
            return JsonNodes.fields(ObjectMapper.getDefault().readValue(file, JsonNode.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A tree of JSON is any JSON, and not what our class for it looks like. */
    private static JsonNode free(@Nullable JsonNode schemas) {
        Map<String, JsonNode> all = JsonNodes.fields(schemas);
        all.computeIfPresent(
                JsonNode.class.getSimpleName(),
                (name, ours) -> JsonNodes.object("description", JsonNodes.text("any JSON")));
        return JsonNode.createObjectNode(all);
    }

    private static JsonNode operation(String method, String path, JsonNode operation, OperationAccess call) {
        Map<String, JsonNode> changed = JsonNodes.fields(operation);
        Map<String, JsonNode> responses = new TreeMap<>(JsonNodes.fields(operation.get("responses")));
        failures(method, path, operation, call)
                .forEach(failure -> responses.put(failure.status(), failure.reference()));
        changed.put("responses", JsonNode.createObjectNode(new LinkedHashMap<>(responses)));
        if (!call.open()) {
            JsonNode bearer = JsonNodes.object("bearer", JsonNode.createArrayNode(List.of()));
            changed.put("security", JsonNode.createArrayNode(List.of(bearer)));
        }
        return JsonNode.createObjectNode(changed);
    }

    private static Set<ErrorResponse> failures(String method, String path, JsonNode operation, OperationAccess call) {
        Set<ErrorResponse> all = EnumSet.of(ErrorResponse.AWAY);
        boolean writes = !method.equals("get");
        boolean hasBody = operation.get("requestBody") != null;
        JsonNode parameters = operation.get("parameters");
        if (!call.open() || call.asksWho()) {
            all.add(ErrorResponse.UNAUTHORIZED);
            all.add(ErrorResponse.FORBIDDEN);
        }
        if (call.mayBeAbsent() || path.contains("{")) {
            all.add(ErrorResponse.NOT_FOUND);
        }
        if (writes) {
            all.add(ErrorResponse.CONFLICT);
            all.add(ErrorResponse.WRONG_KIND); // also where a body is not asked for
        }
        if (hasBody) {
            all.add(ErrorResponse.TOO_LARGE);
        }
        if (writes || (parameters != null && parameters.size() > 0)) {
            all.add(ErrorResponse.INVALID);
        }
        JsonNode responses = operation.get("responses");
        for (ErrorResponse failure : ErrorResponse.values()) {
            if (responses != null && responses.get(failure.status()) != null) {
                all.add(failure); // named by hand, but without its body
            }
        }
        return all;
    }
}
