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

    /**
     * What waits on the desk: a page of one part of the queue.
     *
     * @param part the part that is shown
     * @param parts what each part there is is called, by its name, in their order
     * @param counts how many each of them holds
     * @param sort the order it is in, one of {@code sorts}
     * @param states all a career can be looked for by
     * @param actions all that can be done to many at once
     */
    @Serdeable
    public record Queue(
            String part,
            Map<String, String> parts,
            Map<String, Long> counts,
            List<DeskItem> items,
            long total,
            String sort,
            List<String> sorts,
            List<String> states,
            List<String> actions) {}

    /** May that be done to it now? */
    public boolean may(String action) {
        return actions != null && actions.contains(action);
    }

    /** The title, or the slug while there is none. */
    public String name() {
        return title == null || title.isEmpty() ? slug : title;
    }
}
