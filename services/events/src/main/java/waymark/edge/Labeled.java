package waymark.edge;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An enum whose constants have names in addresses and answers: {@code IN_REVIEW} is {@code in-review}. */
public interface Labeled {
    /** The constant's name in the code. */
    String name();

    /** The name outside: in small letters, with hyphens. */
    default String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names of these, in their order. */
    static List<String> labels(Labeled... all) {
        return Stream.of(all).map(Labeled::label).toList();
    }

    /** The one among these that has that name outside. */
    static <E extends Labeled> Optional<E> find(E[] all, @Nullable String label) {
        return Stream.of(all).filter(one -> one.label().equals(label)).findFirst();
    }
}
