package waymark.recommendation.accuracy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import waymark.recommendation.model.Model;
import waymark.recommendation.model.ModelView;
import waymark.recommendation.model.Tier;

/**
 * How often people liked what they were told would fit.
 *
 * @param total how many ratings were counted; 0 as long as nobody rated
 * @param items tiers best to poor, then percentiles from the top; only those somebody rated
 * @param interval what {@code low} and {@code high} are called
 * @param method the figures by which the model comes to what it tells
 */
@Serdeable
record Accuracy(String model, List<Bin> items, int total, String interval, ModelView method) {
    private static final int[] PERCENTILES = {0, 10, 25, 50, 75, 90, 95, 99, 101};

    /** Thumbs for one tier and one whole percentile. */
    record RatingCount(String tier, int percentile, int rated, int up) {}

    /**
     * One row.
     *
     * @param tier its tier, or null if the row is about a percentile bin
     * @param percentile its percentiles, for example {@code 90–95}, or null if the row is about a tier
     * @param rated how many thumbs, up or down
     * @param share {@code up / rated}, 0–1
     * @param low lower end of the share's 95 % Wilson interval, 0–1
     * @param high upper end
     */
    @Serdeable
    record Bin(
            @Nullable String tier,
            @Nullable String percentile,
            int rated,
            int up,
            double share,
            double low,
            double high) {}

    static Accuracy of(Model model, List<RatingCount> tallies) {
        List<Bin> items = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            add(items, tier.wireName(), null, tallies, t -> t.tier().equals(tier.wireName()));
        }
        for (int i = PERCENTILES.length - 1; i > 0; i--) {
            int from = PERCENTILES[i - 1];
            int to = PERCENTILES[i];
            String name = from + "–" + Math.min(to, 100);
            add(items, null, name, tallies, t -> t.percentile() >= from && t.percentile() < to);
        }
        int total = tallies.stream().mapToInt(RatingCount::rated).sum();
        return new Accuracy(model.wireName(), items, total, WilsonInterval.LABEL, ModelView.of(model));
    }

    private static void add(
            List<Bin> items,
            @Nullable String tier,
            @Nullable String percentile,
            List<RatingCount> tallies,
            Predicate<RatingCount> in) {
        int rated = tallies.stream().filter(in).mapToInt(RatingCount::rated).sum();
        int up = tallies.stream().filter(in).mapToInt(RatingCount::up).sum();
        if (rated > 0) {
            WilsonInterval interval = WilsonInterval.of(up, rated);
            items.add(new Bin(tier, percentile, rated, up, (double) up / rated, interval.low(), interval.high()));
        }
    }
}
