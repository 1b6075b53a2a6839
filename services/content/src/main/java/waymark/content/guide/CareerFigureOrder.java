package waymark.content.guide;

import io.micronaut.core.annotation.Nullable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.events.Interest;
import waymark.events.WorkScale;

/** Puts a career's figures in the order they are shown. */
final class CareerFigureOrder {
    private CareerFigureOrder() {}

    static Map<String, Double> interests(@Nullable Map<String, Double> figures) {
        return ordered(figures, Interest.KEYS);
    }

    static Map<String, Double> values(@Nullable Map<String, Double> figures) {
        return ordered(figures, WorkScale.VALUE_KEYS);
    }

    static Map<String, Integer> setting(@Nullable Map<String, Integer> figures) {
        return ordered(figures, WorkScale.SETTING_KEYS);
    }

    /** The same figures in the order of the keys, unknown keys last, absent figures left out. */
    private static <N extends Number> Map<String, N> ordered(@Nullable Map<String, N> figures, List<String> keys) {
        Map<String, N> ordered = new LinkedHashMap<>();
        Map<String, N> all = figures == null ? Map.of() : figures;
        keys.forEach(key -> ordered.put(key, all.get(key)));
        ordered.putAll(all);
        ordered.values().removeIf(figure -> figure == null);
        return Collections.unmodifiableMap(ordered);
    }
}
