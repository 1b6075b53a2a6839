package waymark.gateway.upstream.profile;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody means to do, in order.
 *
 * @param late ids of the steps that were to be done before today
 * @param own ids of somebody's own steps, not a guide's
 */
@Serdeable
public record Plan(long revision, List<Item> items, @Nullable List<String> late, @Nullable List<String> own) {
    /** Lists that are absent are empty. */
    public Plan {
        late = late == null ? List.of() : late;
        own = own == null ? List.of() : own;
    }

    /** One step. Those from a guide name the career they lead to. */
    @Serdeable
    public record Item(
            String id,
            @Nullable String career,
            @Nullable String slug,
            @Nullable String careerTitle,
            String head,
            @Nullable String action,
            @Nullable LocalDate due,
            boolean done,
            @Nullable Instant doneAt,
            @Nullable String note) {}

    /** The steps that came from the guide at that slug. */
    public List<Item> from(String slug) {
        return items.stream().filter(item -> slug.equals(item.slug())).toList();
    }

    /** How many steps are done. */
    public long done() {
        return items.stream().filter(Item::done).count();
    }
}
