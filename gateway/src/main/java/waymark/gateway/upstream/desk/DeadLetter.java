package waymark.gateway.upstream.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** An event no listener could handle. */
@Serdeable
public record DeadLetter(
        String id,
        String topic,
        @Nullable String key,
        @Nullable String type,
        @Nullable String reader,
        @Nullable String error,
        int attempts,
        @Nullable Instant at,
        @Nullable String body) {

    /** All of them, newest first. */
    @Serdeable
    public record All(List<DeadLetter> items) {}

    /** What became of one: {@code sent}, or {@code superseded} by a newer event of its key. */
    @Serdeable
    public record Redriven(String fate) {}
}
