package waymark.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** {@code asyncapi.yaml} says about every event what its record says. */
class AsyncApiTest {
    private static final Path DOCUMENT = Path.of("asyncapi.yaml");

    private final Map<String, Object> document = new Yaml().load(read());

    @Test
    void channels_are_the_topics_with_their_messages() {
        Map<String, Object> channels = map(document, "channels");

        assertThat(channels.keySet())
                .containsExactlyElementsOf(
                        Stream.of(Topic.values()).map(Topic::wireName).toList());
        for (Topic topic : Topic.values()) {
            Map<String, Object> channel = map(channels, topic.wireName());
            assertThat(channel.get("address")).isEqualTo(topic.wireName());
            assertThat(channel.get("description")).asString().isNotBlank();
            assertThat(map(channel, "messages").keySet())
                    .containsExactlyElementsOf(topic.types().keySet());
        }
    }

    @Test
    void messages_have_the_schema_of_their_records() {
        Map<String, Object> expected = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            topic.types().forEach((wireName, record) -> expected.put(wireName, schema(record)));
        }
        Map<String, Object> actual = new LinkedHashMap<>();
        map(map(document, "components"), "messages").forEach((name, message) -> {
            Map<String, Object> m = cast(message);
            assertThat(m.get("name")).isEqualTo(name);
            actual.put(name, m.get("payload"));
        });

        assertThat(actual)
                .as("write this into asyncapi.yaml:\n%s", new Yaml().dumpAsMap(expected))
                .isEqualTo(expected);
    }

    private static Object schema(Type type) {
        if (type instanceof ParameterizedType p && p.getRawType() == List.class) {
            return Map.of("type", "array", "items", schema(p.getActualTypeArguments()[0]));
        }
        if (type instanceof ParameterizedType p && p.getRawType() == Map.class) {
            return Map.of("type", "object", "additionalProperties", schema(p.getActualTypeArguments()[1]));
        }
        Class<?> c = (Class<?>) type;
        if (c.isRecord()) {
            Map<String, Object> properties = new LinkedHashMap<>();
            List<String> required = new ArrayList<>();
            for (RecordComponent component : c.getRecordComponents()) {
                properties.put(component.getName(), schema(component.getGenericType()));
                if (!component.isAnnotationPresent(Nullable.class)) {
                    required.add(component.getName());
                }
            }
            return Map.of("type", "object", "properties", properties, "required", required);
        }
        if (c == String.class) {
            return Map.of("type", "string");
        }
        if (c == Instant.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        if (c == boolean.class) {
            return Map.of("type", "boolean");
        }
        if (c == double.class || c == Double.class) {
            return Map.of("type", "number");
        }
        if (c == int.class || c == long.class || c == Integer.class) {
            return Map.of("type", "integer");
        }
        throw new AssertionError("No schema for " + type);
    }

    private static String read() {
        try {
            return Files.readString(DOCUMENT);
        } catch (IOException e) {
            throw new AssertionError("services/events/asyncapi.yaml is missing", e);
        }
    }

    private static Map<String, Object> map(Map<String, Object> in, String key) {
        assertThat(in).containsKey(key);
        return cast(in.get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object o) {
        return (Map<String, Object>) o;
    }
}
