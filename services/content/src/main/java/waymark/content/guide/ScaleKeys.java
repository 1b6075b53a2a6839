package waymark.content.guide;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys of a career's figures, in the order they are shown. */
final class ScaleKeys {
    static final List<String> INTERESTS = List.of("R", "I", "A", "S", "E", "C");
    static final List<String> VALUES =
            List.of("achievement", "conditions", "independence", "recognition", "relationships", "support");
    static final List<String> SETTING = List.of("outdoors", "pressure", "irregularHours", "publicContact");

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
