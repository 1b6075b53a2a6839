package waymark.retention;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * What an application keeps and for how long, what of it would go now, and what its last runs removed.
 *
 * @param version of the table in force
 * @param runs newest first
 */
@Serdeable
public record RetentionReport(String service, String version, List<Kind> items, int total, List<RetentionRun> runs) {

    /**
     * A kind of data.
     *
     * @param kept how long, as part of a sentence
     * @param count how much of it would go in a run now
     * @param oldest since when the oldest of that is there; absent if nothing would go
     */
    @Serdeable
    public record Kind(
            String kind,
            String what,
            String audience,
            String removedBy,
            @Nullable Integer days,
            String kept,
            long count,
            @Nullable Instant oldest) {
        static Kind of(RetentionPeriod p, Overdue overdue) {
            return new Kind(
                    p.kind(),
                    p.what(),
                    p.audience(),
                    p.removedBy(),
                    p.days(),
                    p.sentence(),
                    overdue.count(),
                    overdue.oldest());
        }
    }

    /** How much would go in all. */
    public long overdue() {
        return items.stream().mapToLong(Kind::count).sum();
    }
}
