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

    /** What a service kept, in words. */
    public static String kept(String service) {
        return switch (service) {
            case "quiz" -> "Quiz answers and results";
            case "recommendation" -> "Matches and ratings";
            case "profile" -> "Saved careers, plan, consents and your sign-in";
            case "content" -> "Your name as an editor of guides";
            default -> service;
        };
    }

    /** How much is gone. */
    public long total() {
        return erased.values().stream().mapToLong(Long::longValue).sum();
    }
}
