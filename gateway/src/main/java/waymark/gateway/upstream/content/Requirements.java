package waymark.gateway.upstream.content;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What it takes to begin a career, as published data says it; each part names its source and may be absent. */
@Serdeable
public record Requirements(
        @Nullable Answers schooling,
        @Nullable Answers experience,
        @Nullable Answers training,
        @Nullable Usual usual,
        @Nullable Programs programs) {

    /** How many percent of the people asked about the work gave which answer, from least to most. */
    @Serdeable
    public record Answers(
            @Nullable Map<String, Double> shares, @Nullable Integer asked, int year, @Nullable String source) {
        /** What is absent becomes empty. */
        public Answers {
            shares = shares == null ? Map.of() : shares;
        }
    }

    /** What is usual in the occupation group: work in a related job before, and training on the job. */
    @Serdeable
    public record Usual(
            @Nullable String experience,
            @Nullable String training,
            int year,
            @Nullable String group,
            @Nullable String source) {}

    /** Programs of study that lead here: the first of {@code total}. */
    @Serdeable
    public record Programs(@Nullable List<Program> items, int total, int year, @Nullable String source) {
        /** What is absent becomes empty. */
        public Programs {
            items = items == null ? List.of() : items;
        }
    }

    /** A program of study. */
    @Serdeable
    public record Program(String name) {}

    /** Is there anything to show? */
    public boolean any() {
        return Stream.of(usual, programs, schooling, experience, training).anyMatch(Objects::nonNull);
    }

    /** Who says all this: each source once, with its year. */
    public List<String> sources() {
        return Stream.of(
                        usual == null ? null : usual.source,
                        schooling == null ? null : dated(schooling),
                        experience == null ? null : dated(experience),
                        training == null ? null : dated(training),
                        programs == null ? null : programs.source + " (" + programs.year + ")")
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static String dated(Answers answers) {
        return answers.source + ", answers of " + answers.year;
    }
}
