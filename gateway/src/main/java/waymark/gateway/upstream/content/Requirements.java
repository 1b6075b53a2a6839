package waymark.gateway.upstream.content;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/** What it takes to begin a career, as published data says it; each part may be absent. */
@Serdeable
public record Requirements(
        @Nullable Answers schooling,
        @Nullable Answers experience,
        @Nullable Answers training,
        @Nullable Programs programs) {

    /** How many percent of the people asked about the work gave which answer, from least to most. */
    @Serdeable
    public record Answers(@Nullable Map<String, Double> shares, @Nullable Integer asked) {
        /** What is absent becomes empty. */
        public Answers {
            shares = shares == null ? Map.of() : shares;
        }
    }

    /** Programs of study that lead here: the first of {@code total}. */
    @Serdeable
    public record Programs(@Nullable List<Program> items, int total) {
        /** What is absent becomes empty. */
        public Programs {
            items = items == null ? List.of() : items;
        }
    }

    /** A program of study. */
    @Serdeable
    public record Program(String name) {}
}
