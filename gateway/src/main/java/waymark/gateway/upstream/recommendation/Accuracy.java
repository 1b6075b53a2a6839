package waymark.gateway.upstream.recommendation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * How often people liked what was ranked where.
 *
 * @param method the figures by which the model comes to a fit
 */
@Serdeable
public record Accuracy(@Nullable String model, List<Bin> items, long total, @Nullable Method method) {

    /**
     * How a model comes to a fit.
     *
     * @param baseline where every fit begins, in points of 100
     * @param most by how many points features of a kind can move it: interest, value, setting
     * @param bands where the tiers begin, best first
     */
    @Serdeable
    public record Method(double baseline, Map<String, Double> most, List<Band> bands) {}

    /** A tier, where it begins, and of a hundred careers how many reach it for made-up people, if measured. */
    @Serdeable
    public record Band(String tier, double from, @Nullable Double percent) {}

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
