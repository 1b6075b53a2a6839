package waymark.gateway.upstream.profile;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What somebody means to do, in order; {@code share} is how much is done, 0–100. */
@Serdeable
public record Plan(long revision, List<Item> items, @Nullable Double share) {

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

        /** What a form has seen of it; another value means that it was changed elsewhere. */
        public String seen() {
            return Integer.toHexString(Objects.hash(head, due == null ? "" : due.toString(), note));
        }

        /** Was it to be done before today? */
        public boolean late(LocalDate today) {
            return !done && due != null && due.isBefore(today);
        }

        /** Somebody's own step, not one of a guide's. */
        public boolean own() {
            return career == null;
        }

        public Item ticked(boolean done) {
            return new Item(id, career, slug, careerTitle, head, action, due, done, doneAt, note);
        }

        public Item written(String head, @Nullable LocalDate due, @Nullable String note) {
            return new Item(id, career, slug, careerTitle, own() ? head : this.head, action, due, done, doneAt, note);
        }
    }

    /** The plan as it should be. */
    @Serdeable
    public record Change(long revision, List<Item> items) {}

    /** The step with that id. */
    public Optional<Item> find(String id) {
        return items.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /** How many steps are done. */
    public long done() {
        return items.stream().filter(Item::done).count();
    }

    /** The next steps to do: those with a date first, earliest first. */
    public List<Item> next(int most) {
        return items.stream()
                .filter(i -> !i.done())
                .sorted(Comparator.comparing(i -> i.due() == null ? LocalDate.MAX : i.due()))
                .limit(most)
                .toList();
    }
}
