package waymark.gateway.upstream.quiz;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** How one scale moved between two sittings; {@code real} if it is more than chance explains. */
@Serdeable
public record ScoreChange(
        String scale,
        String label,
        double first,
        double second,
        double change,
        boolean real,
        @Nullable List<ItemChange> items) {
    /** No list is an empty one. */
    public ScoreChange {
        items = items == null ? List.of() : items;
    }

    /** What an item added to it, in points; an answer that is absent was not given. */
    @Serdeable
    public record ItemChange(String id, String text, @Nullable String first, @Nullable String second, double points) {}

    /** Two sittings of one instrument, scale by scale. */
    @Serdeable
    public record Compared(@Nullable List<ScoreChange> scales, String rule) {
        /** No list is an empty one. */
        public Compared {
            scales = scales == null ? List.of() : scales;
        }

        /** Those that an answer moved. */
        public List<ScoreChange> moved() {
            return scales.stream().filter(scale -> !scale.items().isEmpty()).toList();
        }
    }
}
