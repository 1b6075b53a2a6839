package waymark.gateway.upstream.maintenance;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An address guides lead to, how its last visit went, and which careers name it. */
@Serdeable
public record Link(
        String url,
        String state,
        int status,
        @Nullable String detail,
        @Nullable String location,
        @Nullable Instant checkedAt,
        int failures,
        List<Use> careers) {
    /** A career that names it. */
    @Serdeable
    public record Use(String slug, String title) {}

    /**
     * A page of them.
     *
     * @param counts those in each state there is, those that need a look first
     * @param explanation how links are visited
     * @param latest what the latest round showed; absent before it is over
     */
    @Serdeable
    public record All(
            List<Link> items,
            long total,
            Map<String, Long> counts,
            boolean enabled,
            String explanation,
            @Nullable Round latest) {}

    /** A round of visits; {@code explanation} says what is unusual about it, absent if nothing is. */
    @Serdeable
    public record Round(Instant at, @Nullable String explanation) {}
}
