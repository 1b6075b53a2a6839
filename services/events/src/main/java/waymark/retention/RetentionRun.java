package waymark.retention;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * What a run of the job removed.
 *
 * @param version of the table it went by
 * @param removed of each kind, in the order of the table
 */
@Serdeable
public record RetentionRun(Instant startedAt, Instant endedAt, String version, List<Removed> removed) {

    /**
     * How much of a kind went.
     *
     * @param failure why not all of it went, which the next run tries again; absent if it did
     */
    @Serdeable
    public record Removed(String kind, long count, @Nullable String failure) {}

    /** How much went in all. */
    public long total() {
        return removed.stream().mapToLong(Removed::count).sum();
    }

    /** The kinds of which not all went. */
    public List<Removed> failed() {
        return removed.stream().filter(r -> r.failure() != null).toList();
    }
}
