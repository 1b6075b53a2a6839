package waymark.gateway.upstream.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A career on the desk; {@code state} is draft, published, changed or withdrawn.
 *
 * @param actions what can be done to it in the list: adopt
 */
@Serdeable
public record DeskItem(
        String slug,
        @Nullable String title,
        String state,
        int version,
        @Nullable Instant updatedAt,
        @Nullable String updatedBy,
        @Nullable String stage,
        @Nullable Instant publishedAt,
        boolean imported,
        @Nullable List<String> actions) {

    /** What waits on the desk: how many in each part of the queue, and a page of one part. */
    @Serdeable
    public record Queue(Map<String, Long> counts, List<DeskItem> items, long total) {}

    /** May that be done to it now? */
    public boolean may(String action) {
        return actions != null && actions.contains(action);
    }

    /** The title, or the slug while there is none. */
    public String name() {
        return title == null || title.isEmpty() ? slug : title;
    }
}
