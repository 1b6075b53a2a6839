package waymark.edge.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.edge.PlainText;
import waymark.edge.RefusedException;

/**
 * JSON as RFC 8259 has it: one value, and nothing behind it; no name twice in an object; nothing nested without end.
 */
final class StrictJson {
    private static final int DEEPEST = 100;
    private static final int SHOWN = 40;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private StrictJson() {}

    /**
     * The value.
     *
     * @throws RefusedException (invalid) with a sentence that says where reading stopped and how to mend it
     */
    static JsonNode read(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() == null) {
                throw refused("The request has no body. Send one as JSON.");
            }
            JsonNode value = value(parser);
            if (parser.nextToken() != null) {
                throw refused(
                        "There is something behind the end of the JSON at " + place(parser) + ". Send one value only.");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw refused("The JSON is nested deeper than " + DEEPEST
                    + " levels, or a name or number in it is too long. Make it simpler.");
        } catch (JsonProcessingException e) {
            throw refused(
                    (("The body is not valid JSON in UTF-8: it cannot be read on from line %d, column %d. Look there "
                                    + "for a missing quotation mark, comma or bracket."))
                            .formatted(
                                    e.getLocation() == null
                                            ? 1
                                            : e.getLocation().getLineNr(),
                                    e.getLocation() == null
                                            ? 1
                                            : e.getLocation().getColumnNr()));
        } catch (IOException e) {
            throw refused("The body is not text in UTF-8. Encode it so and send it again.");
        }
    }

    private static JsonNode value(JsonParser at) throws IOException {
        return switch (at.currentToken()) {
            case START_OBJECT -> object(at);
            case START_ARRAY -> array(at);
            case VALUE_STRING -> JsonNode.createStringNode(at.getText());
            case VALUE_NUMBER_INT -> whole(at);
            case VALUE_NUMBER_FLOAT -> JsonNode.createNumberNode(at.getDoubleValue());
            case VALUE_TRUE -> JsonNode.createBooleanNode(true);
            case VALUE_FALSE -> JsonNode.createBooleanNode(false);
            default -> JsonNode.nullNode();
        };
    }

    private static JsonNode whole(JsonParser at) throws IOException {
        return switch (at.getNumberType()) {
            case INT -> JsonNode.createNumberNode(at.getIntValue());
            case LONG -> JsonNode.createNumberNode(at.getLongValue());
            default -> JsonNode.createNumberNode((BigInteger) at.getNumberValue());
        };
    }

    private static JsonNode object(JsonParser at) throws IOException {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        while (at.nextToken() != JsonToken.END_OBJECT) {
            String name = at.currentName();
            at.nextToken();
            if (fields.put(name, value(at)) != null) {
                throw refused("\"" + PlainText.quoted(name, SHOWN) + "\" stands twice in one object, before "
                        + place(at) + ". Send it once.");
            }
        }
        return JsonNode.createObjectNode(fields);
    }

    private static JsonNode array(JsonParser at) throws IOException {
        List<JsonNode> values = new ArrayList<>();
        while (at.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(at));
        }
        return JsonNode.createArrayNode(values);
    }

    private static String place(JsonParser at) {
        return "line " + at.currentLocation().getLineNr() + ", column "
                + at.currentLocation().getColumnNr();
    }

    private static RefusedException refused(String sentence) {
        return RefusedException.invalid("unreadable-body", sentence);
    }
}
