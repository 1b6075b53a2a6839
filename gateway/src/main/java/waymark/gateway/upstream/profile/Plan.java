package waymark.gateway.upstream.profile;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What somebody means to do, in order. */
@Serdeable
public record Plan(long revision, List<Item> items) {

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
            @Nullable String note) {

        /** Was it to be done before today? */
        public boolean late(LocalDate today) {
            return !done && due != null && due.isBefore(today);
        }

        /** Somebody's own step, not one of a guide's. */
        public boolean own() {
            return career == null;
        }
    }

    /** How many steps are done. */
    public long done() {
        return items.stream().filter(Item::done).count();
    }
}
