package waymark.gateway.upstream.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** A version of a guide that was public once. */
@Serdeable
public record Version(
        int version, @Nullable Instant publishedAt, @Nullable String publishedBy, @Nullable String title) {

    /** All of a guide's, newest first. */
    @Serdeable
    public record All(List<Version> items) {}
}
