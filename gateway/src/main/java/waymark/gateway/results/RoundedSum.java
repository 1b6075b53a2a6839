package waymark.gateway.results;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import waymark.gateway.upstream.recommendation.Match;

/**
 * A fit's baseline, parts and total in hundredths such that the parts shown add up to the total shown: each is rounded
 * down, and the hundredths that are left go to those that lost most (largest remainder). None is off by a whole
 * hundredth.
 *
 * @param parts in the order of the match's reasons
 */
public record RoundedSum(long baseline, List<Long> parts, long total) {
    private static final int HUNDREDTHS = 100;

    /** The parts are the baseline and what each reason contributes. */
    static RoundedSum of(Match match) {
        long baseline = Math.round(HUNDREDTHS * match.baseline());
        long total = Math.round(HUNDREDTHS * match.fit());
        double[] exact = match.reasons().stream()
                .mapToDouble(r -> HUNDREDTHS * r.contribution())
                .toArray();
        long[] shown = IntStream.range(0, exact.length)
                .mapToLong(i -> (long) Math.floor(exact[i]))
                .toArray();
        long left = total - baseline - LongStream.of(shown).sum();
        IntStream.range(0, exact.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> shown[i] - exact[i]))
                .limit(Math.max(0, left))
                .forEach(i -> shown[i]++);
        return new RoundedSum(baseline, LongStream.of(shown).boxed().toList(), total);
    }

    /** The baseline, "50.00". */
    public String shownBaseline() {
        return String.format(Locale.US, "%.2f", baseline / (double) HUNDREDTHS);
    }

    /** The part of the reason at this place, "+4.76". */
    public String shown(int reason) {
        return String.format(Locale.US, "%+.2f", parts.get(reason) / (double) HUNDREDTHS);
    }

    /** The total, "63.01". */
    public String shownTotal() {
        return String.format(Locale.US, "%.2f", total / (double) HUNDREDTHS);
    }
}
