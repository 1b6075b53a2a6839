package waymark.recommendation.fit;

import java.util.Arrays;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Puts careers in the order of their fits: best first, equals by their place in the catalogue. Bands say where that
 * order means something.
 */
final class FitOrder {
    private static final int PLACE_BITS = 20;

    /** From here on sorting all is quicker than keeping a list of the best. */
    private static final int FEW = 128;

    private FitOrder() {}

    /** All of them. */
    static int[] all(double[] fits) {
        return all(fits, IntStream.range(0, fits.length).toArray());
    }

    /**
     * Those of these places. Sorts plain numbers, which is many times faster than sorting objects: the upper 43 bits
     * hold how much a fit falls short of 100, in grains, the lower 20 its place.
     */
    static int[] all(double[] fits, int[] places) {
        long[] keys = new long[places.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) ((100 - fits[places[i]]) / Matcher.GRAIN) << PLACE_BITS | places[i];
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) (keys[i] & (1 << PLACE_BITS) - 1);
        }
        return order;
    }

    /** The first of them without sorting the others: most fail the one comparison with the last of the best so far. */
    static int[] first(double[] fits, int most) {
        if (most > FEW || most <= 0) {
            return Arrays.copyOf(all(fits), Math.clamp(most, 0, fits.length));
        }
        int[] best = new int[Math.min(most, fits.length)];
        int held = 0;
        double bar = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < fits.length; i++) {
            if (fits[i] > bar) {
                held = Math.min(held + 1, best.length);
                insert(best, held, i, fits);
                bar = held < best.length ? bar : fits[best[held - 1]];
            }
        }
        return best;
    }

    /**
     * Bands of a list within which order says nothing: each holds what ties with its first career.
     *
     * @param places indices of careers, best first
     * @param ties may either of two be the better one?
     * @return the number of each one's band, from 0
     */
    static int[] bands(int[] places, BiPredicate<Integer, Integer> ties) {
        int[] bands = new int[places.length];
        int first = 0;
        for (int i = 1; i < places.length; i++) {
            boolean together = ties.test(places[first], places[i]);
            bands[i] = bands[i - 1] + (together ? 0 : 1);
            first = together ? first : i;
        }
        return bands;
    }

    private static void insert(int[] best, int held, int place, double[] fits) {
        int at = held - 1;
        while (at > 0 && fits[best[at - 1]] < fits[place]) {
            best[at] = best[at - 1];
            at--;
        }
        best[at] = place;
    }
}
