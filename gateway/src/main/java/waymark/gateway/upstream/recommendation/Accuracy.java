package waymark.gateway.upstream.recommendation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * How often people liked what was ranked where.
 *
 * @param interval what the ends of a bin's interval are called
 * @param method the figures by which the model comes to a fit
 */
@Serdeable
public record Accuracy(
        @Nullable String model, List<Bin> items, long total, @Nullable String interval, @Nullable Method method) {

    /**
     * How a model comes to a fit.
     *
     * @param baseline where every fit begins, in points of 100
     * @param parts what can move it, most first
     * @param bands where the tiers begin, best first
     * @param measured for whom their shares were measured, as a sentence begins
     * @param families what a list does with occupations that are nearly the same
     */
    @Serdeable
    public record Method(
            double baseline,
            List<Part> parts,
            List<Band> bands,
            @Nullable String measured,
            String families,
            Card card) {}

    /** What moves a fit, by how many points at most; its label is part of a sentence. */
    @Serdeable
    public record Part(String label, double points) {}

    /** What a model reckons, where its figures are from, what it does not see, and how it reckons in plain words. */
    @Serdeable
    public record Card(String method, String figures, String limits, List<String> plain) {}

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
