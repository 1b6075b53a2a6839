package waymark.events;

import io.micronaut.core.annotation.Nullable;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a record makes of collections when it is built: absent ones are empty, and nobody can change them afterwards.
 */
public final class EmptyCollections {
    private EmptyCollections() {}

    /** The same in an immutable list, without places that hold nothing. */
    public static <T> List<T> ifAbsent(@Nullable Collection<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    /** The same in an immutable map of the same order, without names that stand for nothing. */
    public static <V> Map<String, V> ifAbsent(@Nullable Map<String, V> map) {
        Map<String, V> whole = new LinkedHashMap<>(map == null ? Map.of() : map);
        whole.values().removeIf(Objects::isNull);
        return Collections.unmodifiableMap(whole);
    }
}
