package waymark.content.guide;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.content.Guides;

/** Breaks a complete guide in one place, the place named as a path in its JSON: {@code path.steps.0.head}. */
public final class InvalidGuides {
    private static final ObjectMapper JSON = ObjectMapper.getDefault();

    private InvalidGuides() {}

    @SuppressWarnings("unchecked")
    public static Guide at(String path, Object value) {
        try {
            Object root = copy(JSON.readValue(
                    JSON.writeValueAsBytes(Guides.complete("Lichenologist")),
                    Argument.mapOf(String.class, Object.class)));
            Object parent = root;
            String[] parts = path.split("\\.");
            for (int i = 0; i < parts.length - 1; i++) {
                parent = parent instanceof List<?> list
                        ? list.get(Integer.parseInt(parts[i]))
                        : ((Map<String, Object>) parent).get(parts[i]);
            }
            String last = parts[parts.length - 1];
            if (parent instanceof List<?> list) {
                ((List<Object>) list).set(Integer.parseInt(last), value);
            } else {
                ((Map<String, Object>) parent).put(last, value);
            }
            return JSON.readValue(JSON.writeValueAsBytes(root), Guide.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Object copy(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((k, v) -> copy.put((String) k, copy(v)));
                yield copy;
            }
            case List<?> list ->
                new ArrayList<>(list.stream().map(InvalidGuides::copy).toList());
            default -> value;
        };
    }
}
