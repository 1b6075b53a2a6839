package waymark.gateway.upstream;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;

/** Proof that a service forgot a person: how many things of each kind are gone. */
@Serdeable
public record ErasureReceipt(String service, Map<String, Long> erased, Instant at) {

    /** Where the receipts will be found. */
    @Serdeable
    public record Erasing(String receipt) {}

    /** How much is gone. */
    public long total() {
        return erased.values().stream().mapToLong(Long::longValue).sum();
    }
}
