package waymark.edge.input;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import waymark.edge.PlainText;
import waymark.edge.RefusedException;

/**
 * What a caller gave, held against the shape it must have. Nothing is coerced; every text comes out as
 * {@link PlainText}.
 */
final class StrictInput {
    private static final int SHOWN = 40;
    private static final int MAX_SENTENCES = 20;
    private static final int LAST_YEAR = 9999;
    /** Up to here a double holds every whole number. */
    private static final double EXACT = 1L << 53;

    private static final Set<String> FLAGS = Set.of("true", "false");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern ZEROS = Pattern.compile("^(-?)0+(?=\\d)");

    private final List<String> faults = new ArrayList<>();

    private StrictInput() {}

    /**
     * The body, ready for a record of that shape.
     *
     * @throws RefusedException (invalid) with one sentence for each field that is unknown, missing or of another kind
     */
    static JsonNode body(InputType.Fields shape, JsonNode body) {
        StrictInput given = new StrictInput();
        JsonNode read = given.read(shape, body, "");
        given.refuseFaults("unreadable-body");
        return read;
    }

    /**
     * A value of the query, which is text whatever it stands for.
     *
     * @throws RefusedException (invalid) with a sentence that names it
     */
    static JsonNode parameter(InputType shape, String name, String value) {
        StrictInput given = new StrictInput();
        JsonNode text = JsonNode.createStringNode(value.strip());
        JsonNode read = given.read(shape, untyped(shape, value.strip()).orElse(text), name);
        given.refuseFaults("unreadable-parameter");
        return read;
    }

    private static Optional<JsonNode> untyped(InputType shape, String value) {
        if (shape instanceof InputType.Flag) {
            return FLAGS.contains(value)
                    ? Optional.of(JsonNode.createBooleanNode(value.equals("true")))
                    : Optional.empty();
        }
        boolean number = (shape instanceof InputType.Whole || shape instanceof InputType.Decimal)
                && NUMBER.matcher(value).matches();
        return number
                ? Optional.of(
                        StrictJson.read(ZEROS.matcher(value).replaceFirst("$1").getBytes(StandardCharsets.US_ASCII)))
                : Optional.empty();
    }

    private void refuseFaults(String slug) {
        if (!faults.isEmpty()) {
            List<String> shown = faults.size() > MAX_SENTENCES ? faults.subList(0, MAX_SENTENCES) : faults;
            throw RefusedException.invalid(slug, faults.getFirst(), shown.size() > 1 ? shown : List.of());
        }
    }

    private JsonNode read(InputType shape, JsonNode node, String path) {
        JsonNode read =
                switch (shape) {
                    case InputType.Text text -> text(text, node);
                    case InputType.Whole whole -> whole(whole, node, path);
                    case InputType.Decimal decimal -> isFinite(node) ? node : null;
                    case InputType.Flag flag -> node.isBoolean() ? node : null;
                    case InputType.Choice choice -> isOneOf(choice, node) ? node : null;
                    case InputType.Moment moment -> moment(node);
                    case InputType.Day day -> day(node);
                    case InputType.Many many -> node.isArray() ? many(many, node, path) : null;
                    case InputType.Keyed keyed -> node.isObject() ? keyed(keyed, node, path) : null;
                    case InputType.Fields fields -> node.isObject() ? fields(fields, node, path) : null;
                };
        if (read == null) {
            fault((path.isEmpty() ? "The body" : "The field " + path) + " must be " + shape.told() + ", but it is "
                    + told(node) + ".");
            return node;
        }
        return read;
    }

    private static @Nullable JsonNode text(InputType.Text shape, JsonNode node) {
        if (!node.isString()) {
            return null;
        }
        String typed = node.getStringValue();
        return JsonNode.createStringNode(shape.lines() ? PlainText.lines(typed) : PlainText.line(typed));
    }

    private @Nullable JsonNode whole(InputType.Whole shape, JsonNode node, String path) {
        if (!node.isNumber()) {
            return null;
        }
        BigInteger value;
        if (node.getNumberValue() instanceof Double fraction) {
            if (fraction != Math.rint(fraction) || Math.abs(fraction) > EXACT) {
                return null;
            }
            value = new BigDecimal(fraction).toBigInteger();
        } else {
            value = node.getBigIntegerValue();
        }
        if (value.compareTo(BigInteger.valueOf(shape.least())) < 0
                || value.compareTo(BigInteger.valueOf(shape.most())) > 0) {
            fault("The field " + path + " must be a whole number from " + shape.least() + " to " + shape.most() + ".");
            return node;
        }
        return JsonNode.createNumberNode(value.longValueExact());
    }

    private static boolean isFinite(JsonNode node) {
        return node.isNumber() && Double.isFinite(node.getNumberValue().doubleValue());
    }

    private static boolean isOneOf(InputType.Choice shape, JsonNode node) {
        return node.isString() && shape.names().contains(node.getStringValue());
    }

    private static @Nullable JsonNode moment(JsonNode node) {
        try {
            Instant moment = OffsetDateTime.parse(node.isString() ? node.getStringValue() : "")
                    .toInstant();
            int year = moment.atOffset(ZoneOffset.UTC).getYear();
            return year < 0 || year > LAST_YEAR ? null : JsonNode.createStringNode(moment.toString());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable JsonNode day(JsonNode node) {
        try {
            return JsonNode.createStringNode(LocalDate.parse(node.isString() ? node.getStringValue() : "")
                    .toString());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private JsonNode many(InputType.Many shape, JsonNode node, String path) {
        List<JsonNode> read = new ArrayList<>();
        for (JsonNode each : node.values()) {
            read.add(read(shape.each(), each, path + "[" + read.size() + "]"));
        }
        return JsonNode.createArrayNode(read);
    }

    private JsonNode keyed(InputType.Keyed shape, JsonNode node, String path) {
        Map<String, JsonNode> read = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : node.entries()) {
            boolean absent = shape.nullable() && each.getValue().isNull();
            read.put(
                    each.getKey(),
                    absent ? each.getValue() : read(shape.each(), each.getValue(), at(path, each.getKey())));
        }
        return JsonNode.createObjectNode(read);
    }

    private JsonNode fields(InputType.Fields shape, JsonNode node, String path) {
        Map<String, JsonNode> read = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : node.entries()) {
            InputType.Field field = shape.fields().get(each.getKey());
            if (field == null) {
                fault("The field %s is not known here. Leave it out, or use one of: %s."
                        .formatted(
                                at(path, each.getKey()),
                                String.join(", ", shape.fields().keySet())));
            } else if (!field.nullable() || !each.getValue().isNull()) {
                read.put(each.getKey(), read(field.shape(), each.getValue(), at(path, each.getKey())));
            }
        }
        shape.fields().forEach((name, field) -> {
            if (field.required() && node.get(name) == null) {
                fault("The field " + at(path, name) + " is missing. Send "
                        + field.shape().told() + ".");
            }
        });
        return JsonNode.createObjectNode(read);
    }

    private void fault(String sentence) {
        faults.add(sentence);
    }

    private static String at(String path, String name) {
        String shown = PlainText.quoted(name, SHOWN);
        String named = shown.isEmpty() ? "\"\"" : shown;
        return path.isEmpty() ? named : path + "." + named;
    }

    private static String told(JsonNode node) {
        if (node.isString()) {
            return "the text \"" + PlainText.quoted(node.getStringValue(), SHOWN) + "\"";
        }
        if (node.isNumber()) {
            return "the number " + PlainText.quoted(node.getNumberValue().toString(), SHOWN);
        }
        return node.isBoolean()
                ? Boolean.toString(node.getBooleanValue())
                : node.isArray() ? "a list" : node.isObject() ? "an object" : "null";
    }
}
