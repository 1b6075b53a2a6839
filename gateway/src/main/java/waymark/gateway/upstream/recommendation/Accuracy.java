package waymark.gateway.upstream.recommendation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** How often people liked what was ranked where. */
@Serdeable
public record Accuracy(@Nullable String model, List<Bin> items, long total) {

    /** Ratings of one tier or percentile bin; the share of thumbs up and its 95 % interval are 0–1. */
    @Serdeable
    public record Bin(
            @Nullable String tier,
            @Nullable String percentile,
            int rated,
            int up,
            double share,
            double low,
            double high) {

        /** What the bin is called. */
        public String name() {
            return tier != null ? tier + " fit" : "percentile " + percentile;
        }
    }

    /** Rows about tiers. */
    public List<Bin> tiers() {
        return items.stream().filter(b -> b.tier() != null).toList();
    }

    /** Rows about percentiles. */
    public List<Bin> percentiles() {
        return items.stream().filter(b -> b.percentile() != null).toList();
    }
}
