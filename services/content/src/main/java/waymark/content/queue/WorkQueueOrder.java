package waymark.content.queue;

import com.mongodb.client.model.Sorts;
import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import waymark.edge.RefusedException;

/** An order of the work queue. */
enum WorkQueueOrder {
    /** Last changed first. */
    CHANGED(Sorts.orderBy(Sorts.descending("updatedAt"), Sorts.ascending("_id"))),
    /** By title. */
    TITLE(Sorts.ascending("draft.title", "_id")),
    /** Published longest ago first. */
    PUBLISHED(Sorts.ascending("publication.at", "_id")),
    /** By field of work. */
    CATEGORY(Sorts.ascending("draft.category", "draft.title", "_id"));

    private final Bson sort;

    WorkQueueOrder(Bson sort) {
        this.sort = sort;
    }

    /** The named one; last changed first without a name. */
    static WorkQueueOrder of(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return CHANGED;
        }
        return Arrays.stream(values())
                .filter(order -> order.label().equals(name))
                .findFirst()
                .orElseThrow(() -> RefusedException.invalid(
                        "sort-unknown",
                        Arrays.stream(values())
                                .map(WorkQueueOrder::label)
                                .collect(Collectors.joining(", ", "Sort by one of ", "."))));
    }

    /** The name outside: in small letters. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    Bson sort() {
        return sort;
    }
}
