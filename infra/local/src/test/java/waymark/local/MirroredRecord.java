package waymark.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares records with the schemas of an OpenAPI document. */
final class MirroredRecord {
    private static final Set<Class<?>> WHOLE = Set.of(int.class, long.class, Integer.class, Long.class);
    private static final Set<Class<?>> NUMBERS = Set.of(double.class, Double.class);
    private static final Set<Class<?>> TEXTS = Set.of(String.class, Instant.class, LocalDate.class);

    private final JsonObject schemas;
    private final Set<String> seen = new HashSet<>();

    MirroredRecord(JsonObject document) {
        this.schemas = document.getAsJsonObject("components").getAsJsonObject("schemas");
    }

    /** What the type has that the schema has not, or of another kind; one sentence each. */
    Set<String> differences(Type type, JsonObject schema) {
        Set<String> found = new TreeSet<>();
        compare(type, schema, name(type), found);
        return found;
    }

    /** The same for the fields of what is sent. */
    Set<String> differences(Map<String, Type> sent, JsonObject schema) {
        Set<String> found = new TreeSet<>();
        fields("what is sent", sent, resolved(schema), found);
        return found;
    }

    /** What the schema asks for and is not sent. */
    Set<String> missing(Set<String> sent, JsonObject schema) {
        Set<String> found = new TreeSet<>();
        JsonObject there = resolved(schema);
        if (there.has("required")) {
            for (JsonElement field : there.getAsJsonArray("required")) {
                if (!sent.contains(field.getAsString())) {
                    found.add(field.getAsString() + " is not sent");
                }
            }
        }
        return found;
    }

    private void compare(Type type, JsonObject unresolved, String where, Set<String> found) {
        JsonObject schema = resolved(unresolved);
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType p ? p.getRawType() : type);
        if (raw.isRecord()) {
            if (seen.add(type.getTypeName() + " " + unresolved)) {
                fields(name(raw), components(raw, type), schema, found);
            }
        } else if (List.class.isAssignableFrom(raw) || Set.class.isAssignableFrom(raw)) {
            if (kind(schema, where, "array", raw, found)) {
                compare(argument(type, 0), schema.getAsJsonObject("items"), where + "[]", found);
            }
        } else if (Map.class.isAssignableFrom(raw)) {
            if (kind(schema, where, "object", raw, found)
                    && schema.has("additionalProperties")
                    && schema.get("additionalProperties").isJsonObject()) {
                compare(argument(type, 1), schema.getAsJsonObject("additionalProperties"), where + "{}", found);
            }
        } else if (WHOLE.contains(raw)) {
            kind(schema, where, "integer", raw, found);
        } else if (NUMBERS.contains(raw)) {
            if (!schema.has("type") || !schema.get("type").getAsString().equals("integer")) {
                kind(schema, where, "number", raw, found); // whole numbers are numbers
            }
        } else if (raw == boolean.class || raw == Boolean.class) {
            kind(schema, where, "boolean", raw, found);
        } else if (TEXTS.contains(raw) || raw.isEnum()) {
            if (kind(schema, where, "string", raw, found) && raw.isEnum() && schema.has("enum")) {
                constants(raw, schema.getAsJsonArray("enum"), where, found);
            }
        }
    }

    private static void constants(Class<?> type, JsonArray there, String where, Set<String> found) {
        Set<String> here =
                Stream.of(type.getEnumConstants()).map(String::valueOf).collect(Collectors.toSet());
        there.forEach(value -> {
            if (!here.contains(value.getAsString())) {
                found.add(where + " can be " + value.getAsString() + " there");
            }
        });
    }

    private void fields(String owner, Map<String, Type> fields, JsonObject schema, Set<String> found) {
        JsonObject properties = schema.has("properties") ? schema.getAsJsonObject("properties") : new JsonObject();
        fields.forEach((name, type) -> {
            String where = owner + "." + name;
            if (!properties.has(name)) {
                found.add(where + " is no field there");
            } else {
                compare(type, properties.getAsJsonObject(name), where, found);
            }
        });
    }

    /** A record's components; a list of its own type variable is a list of what stands for that. */
    private static Map<String, Type> components(Class<?> record, Type type) {
        Map<String, Type> components = new LinkedHashMap<>();
        for (RecordComponent field : record.getRecordComponents()) {
            boolean variable = field.getGenericType() instanceof ParameterizedType p
                    && p.getActualTypeArguments()[0] instanceof TypeVariable<?>;
            components.put(field.getName(), variable ? listOf(argument(type, 0)) : field.getGenericType());
        }
        return components;
    }

    private static Type listOf(Type element) {
        return new ParameterizedType() {
            @Override
            public Type[] getActualTypeArguments() {
                return new Type[] {element};
            }

            @Override
            public Type getRawType() {
                return List.class;
            }

            @Override
            public Type getOwnerType() {
                return null;
            }
        };
    }

    private static boolean kind(JsonObject schema, String where, String wanted, Class<?> raw, Set<String> found) {
        String there = schema.has("type") ? schema.get("type").getAsString() : "object";
        if (!there.equals(wanted)) {
            found.add(where + " is " + raw.getSimpleName() + " here and " + there + " there");
        }
        return there.equals(wanted);
    }

    /** The schema itself, whether it is named or one that may also be null. */
    private JsonObject resolved(JsonObject schema) {
        if (schema.has("$ref")) {
            return resolved(
                    schemas.getAsJsonObject(schema.get("$ref").getAsString().replaceFirst(".*/", "")));
        }
        return schema.has("allOf")
                ? resolved(schema.getAsJsonArray("allOf").get(0).getAsJsonObject())
                : schema;
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    private static String name(Type type) {
        return type instanceof Class<?> c ? c.getSimpleName() : type.getTypeName();
    }
}
