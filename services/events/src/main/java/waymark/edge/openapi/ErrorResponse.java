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

    /** What the references lead to, by name. */
    static Map<String, JsonNode> responses() {
        Map<String, JsonNode> responses = new LinkedHashMap<>();
        for (ErrorResponse failure : values()) {
            responses.put(failure.name(), failure.response());
        }
        return responses;
    }

    private JsonNode response() {
        JsonNode schema = JsonNodes.object("$ref", JsonNodes.text("#/components/schemas/Problem"));
        return JsonNodes.object(
                "description",
                JsonNodes.text(description),
                "content",
                JsonNodes.object(Problem.MEDIA_TYPE, JsonNodes.object("schema", schema)));
    }
}
