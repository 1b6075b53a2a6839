package waymark.content.queue;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.Locale;
import waymark.edge.RefusedException;

/** An order of the work queue. */
enum WorkQueueOrder {
    /** Last changed first. */
    CHANGED,
    /** By title. */
    TITLE,
    /** Published longest ago first. */
    PUBLISHED,
    /** By field of work. */
    CATEGORY;

    /** The named one; last changed first without a name. */
    static WorkQueueOrder of(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return CHANGED;
        }
        return Arrays.stream(values())
                .filter(order -> order.label().equals(name))
                .findFirst()
                .orElseThrow(() -> RefusedException.invalid(
                        "sort-unknown", "Sort by changed, title, published or category."));
    }

    /** The name outside: in small letters. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
