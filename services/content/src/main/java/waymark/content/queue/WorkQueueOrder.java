package waymark.content.queue;

import io.micronaut.core.annotation.Nullable;
import waymark.edge.Labeled;
import waymark.edge.RefusedException;

/** An order of the work queue. */
enum WorkQueueOrder implements Labeled {
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
        return Labeled.find(values(), name)
                .orElseThrow(() ->
                        RefusedException.invalid("sort-unknown", "Sort by changed, title, published or category."));
    }
}
