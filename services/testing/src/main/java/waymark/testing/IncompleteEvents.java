package waymark.testing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What can be absent from an event: its golden sample whole, without one list, map or nullable component, with null in
 * its place, and without all of them. Nothing of this may stop a reader.
 */
final class IncompleteEvents {
    private static final ObjectMapper JSON = ObjectMapper.getDefault();

    private IncompleteEvents() {}

    /** An event and what it lacks. */
    record Absence(String name, Class<?> type, byte[] json) {}

    /**
     * Every absence of an event.
     *
     * @param wireName under which the golden sample is kept among the resources of {@code services/events}
     * @param type its record
     * @param key the sample's key; each of these events has another one, or a reader would take it for one that it has
     *     had
     */
    static List<Absence> of(String wireName, Class<?> type, String key) {
        byte[] sample = sample(wireName);
        List<List<String>> paths = optional(type);
        List<Absence> all = new ArrayList<>(List.of(new Absence(wireName + " whole", type, sample)));
        for (List<String> path : paths) {
            all.add(absence(wireName + " without " + String.join(".", path), type, sample, List.of(path), false));
            all.add(absence(wireName + " with null as " + String.join(".", path), type, sample, List.of(path), true));
        }
        if (!paths.isEmpty()) {
            all.add(absence(wireName + " without all that may be absent", type, sample, paths, false));
            all.add(absence(wireName + " with null for all that may be absent", type, sample, paths, true));
        }
        List<Absence> keyed = new ArrayList<>();
        for (Absence each : all) {
            String own = "\"" + key + "-" + System.nanoTime() + "-" + keyed.size() + "\"";
            String json = new String(each.json(), StandardCharsets.UTF_8).replace("\"" + key + "\"", own);
            keyed.add(new Absence(each.name(), type, json.getBytes(StandardCharsets.UTF_8)));
        }
        return keyed;
    }

    /** The golden sample of an event. */
    static byte[] sample(String wireName) {
        try (InputStream in = IncompleteEvents.class.getResourceAsStream("/events/" + wireName + ".json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Absence absence(
            String name, Class<?> type, byte[] sample, List<List<String>> paths, boolean asNull) {
        try {
            Map<String, Object> tree = JSON.readValue(sample, Argument.mapOf(String.class, Object.class));
            paths.forEach(path -> remove(tree, path, asNull));
            return new Absence(name, type, text(tree).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By hand, because what writes our JSON leaves nulls out. */
    private static String text(Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            List<String> members = new ArrayList<>();
            for (var entry : map.entrySet()) {
                members.add(text(entry.getKey()) + ":" + text(entry.getValue()));
            }
            return "{" + String.join(",", members) + "}";
        }
        if (value instanceof Collection<?> list) {
            List<String> items = new ArrayList<>();
            for (Object item : list) {
                items.add(text(item));
            }
            return "[" + String.join(",", items) + "]";
        }
        return value == null ? "null" : JSON.writeValueAsString(value);
    }

    @SuppressWarnings("unchecked")
    private static void remove(@Nullable Object tree, List<String> path, boolean asNull) {
        if (tree instanceof List<?> items) {
            items.forEach(item -> remove(item, path, asNull));
        } else if (tree instanceof Map<?, ?>) {
            Map<String, Object> object = (Map<String, Object>) tree;
            if (path.size() > 1) {
                remove(object.get(path.getFirst()), path.subList(1, path.size()), asNull);
            } else if (asNull) {
                object.put(path.getFirst(), null);
            } else {
                object.remove(path.getFirst());
            }
        }
    }

    private static List<List<String>> optional(Class<?> type) {
        List<List<String>> paths = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> raw = component.getType();
            if (Collection.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw) || nullable(component)) {
                paths.add(List.of(component.getName()));
            }
            nested(component).forEach(inner -> optional(inner)
                    .forEach(path -> paths.add(Stream.concat(Stream.of(component.getName()), path.stream())
                            .toList())));
        }
        return paths;
    }

    private static Stream<Class<?>> nested(RecordComponent component) {
        Stream<?> types = component.getGenericType() instanceof ParameterizedType generic
                ? Stream.of(generic.getActualTypeArguments())
                : Stream.of(component.getType());
        return types.filter(Class.class::isInstance)
                .<Class<?>>map(t -> (Class<?>) t)
                .filter(Class::isRecord);
    }

    private static boolean nullable(RecordComponent component) {
        return Stream.of(
                        component.getAnnotations(),
                        component.getAccessor().getAnnotations(),
                        component.getAnnotatedType().getAnnotations())
                .flatMap(Stream::of)
                .map(Annotation::annotationType)
                .anyMatch(t -> t.getSimpleName().equals("Nullable"));
    }
}
