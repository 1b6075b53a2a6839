package waymark.content.guide;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a career's figures in the order they are shown. */
final class ScaleKeys {
    private ScaleKeys() {}

    /** The same figures in the order of the keys, unknown keys last, absent figures left out. */
    static <N extends Number> Map<String, N> ordered(Map<String, N> figures, List<String> keys) {
        Map<String, N> ordered = new LinkedHashMap<>();
        Map<String, N> all = figures == null ? Map.of() : figures;
        keys.forEach(key -> ordered.put(key, all.get(key)));
        ordered.putAll(all);
        ordered.values().removeIf(figure -> figure == null);
        return Collections.unmodifiableMap(ordered);
    }
}
