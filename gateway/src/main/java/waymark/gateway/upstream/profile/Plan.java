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

    /** A step to be, as it was typed. */
    @Serdeable
    public record NewItem(String head, String due, String note) {}

    /**
     * A change of a step; what is null stays as it is.
     *
     * @param revision of the plan whose texts were seen; needed to change one
     * @param due as it was typed; empty takes it away
     * @param note empty takes it away
     * @param move up or down
     */
    @Serdeable
    public record ItemChange(
            @Nullable Long revision,
            @Nullable String head,
            @Nullable String due,
            @Nullable String note,
            @Nullable Boolean done,
            @Nullable String move) {

        /** Other texts than those of that revision of the plan. */
        public static ItemChange written(@Nullable Long revision, NewItem typed) {
            return new ItemChange(revision, typed.head(), typed.due(), typed.note(), null, null);
        }

        /** A tick, or none any more. */
        public static ItemChange ticked(boolean done) {
            return new ItemChange(null, null, null, null, done, null);
        }

        /** A place further up or down. */
        public static ItemChange moved(String direction) {
            return new ItemChange(null, null, null, null, null, direction);
        }
    }

    /** How many steps are done. */
    public long done() {
        return items.stream().filter(Item::done).count();
    }
}
