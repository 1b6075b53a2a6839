package waymark.edge.openapi;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import waymark.edge.Problem;

/** A way a call can fail, as documents name it. All have the same body: a {@link Problem}. */
public enum ErrorResponse {
    /** 400. */
    UNREADABLE(400, "The request is broken as HTTP, for example by its address or its headers."),
    /** 401. */
    UNAUTHORIZED(401, "A valid access token is needed; the one sent, if any, is not or no longer valid."),
    /** 403. */
    FORBIDDEN(403, "This account may not do that."),
    /** 404. */
    NOT_FOUND(404, "There is nothing at this address."),
    /** 409. */
    CONFLICT(409, "It clashes with how things are now; the detail says what to do."),
    /** 410. */
    GONE(410, "It was there once and is not any more."),
    /** 413. */
    TOO_LARGE(413, "The address or the body is too large."),
    /** 415. */
    WRONG_KIND(415, "The body is not of the kind this address takes."),
    /** 422. */
    INVALID(422, "Something in the body or the query is missing, unknown or breaks a rule; the detail names it."),
    /** 429. */
    TOO_MANY(429, "Too many calls for now; the header Retry-After says when to call again."),
    /** 503. */
    AWAY(503, "A part of the portal is away for a moment; the header Retry-After says when to call again.");

    private static final String SCHEMA = "Problem";

    private final int status;
    private final String description;

    ErrorResponse(int status, String description) {
        this.status = status;
        this.description = description;
    }

    /** The HTTP status as documents write it. */
    public String status() {
        return Integer.toString(status);
    }

    /** A reference to its description among the {@link #components}. */
    public JsonNode reference() {
        return JsonNodes.object("$ref", JsonNodes.text("#/components/responses/" + name()));
    }

    /** Puts what the references lead to into a document's components. */
    static void describe(Map<String, JsonNode> components) {
        Map<String, JsonNode> responses = JsonNodes.fields(components.get("responses"));
        for (ErrorResponse failure : values()) {
            responses.put(failure.name(), failure.response());
        }
        components.put("responses", JsonNode.createObjectNode(responses));
        Map<String, JsonNode> schemas = JsonNodes.fields(components.get("schemas"));
        schemas.put(SCHEMA, schema());
        components.put("schemas", JsonNode.createObjectNode(schemas));
    }

    private JsonNode response() {
        JsonNode schema = JsonNodes.object("$ref", JsonNodes.text("#/components/schemas/" + SCHEMA));
        return JsonNodes.object(
                "description",
                JsonNodes.text(description),
                "content",
                JsonNodes.object(Problem.MEDIA_TYPE, JsonNodes.object("schema", schema)));
    }

    /** {@link Problem} as a schema; a test holds the two together. */
    private static JsonNode schema() {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        properties.put("type", string("urn:waymark:problem: and the name of the rule, for programs"));
        properties.put("title", string("the status in words"));
        properties.put(
                "status",
                JsonNodes.object("type", JsonNodes.text("integer"), "description", JsonNodes.text("the HTTP status")));
        properties.put("detail", string("a sentence that says what is wrong and how to mend it"));
        properties.put("instance", string("the path asked for"));
        properties.put("traceId", string("finds the request in the logs"));
        properties.put(
                "errors",
                JsonNodes.object(
                        "type", JsonNodes.text("array"),
                        "description", JsonNodes.text("one sentence for each fault, where there are several"),
                        "items", JsonNodes.object("type", JsonNodes.text("string"))));
        return JsonNodes.object(
                "type", JsonNodes.text("object"),
                "required", JsonNodes.texts("type", "title", "status", "detail"),
                "properties", JsonNode.createObjectNode(properties));
    }

    private static JsonNode string(String description) {
        return JsonNodes.object("type", JsonNodes.text("string"), "description", JsonNodes.text(description));
    }
}
