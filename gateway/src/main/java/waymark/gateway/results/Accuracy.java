package waymark.gateway.results;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** How often people liked what was ranked where. */
@Serdeable
public record Accuracy(@Nullable String model, List<Bin> items, long total) {

    /** Ratings of one tier or percentile bin: share of thumbs up with its 95 % interval, each 0–1 or 0–100 as the service says. */
    @Serdeable
    public record Bin(
            @Nullable String tier,
            @Nullable String bin,
            @Nullable String label,
            long n,
            long up,
            @Nullable Double share,
            @Nullable Double low,
            @Nullable Double high) {

        /** What the bin is called. */
        public String name() {
            return label != null ? label : tier != null ? tier : bin == null ? "" : bin;
        }
    }
}
