package waymark.evaluation.metrics;

import java.util.Arrays;

/** What can be said of the first places of a list. */
public final class TopList {
    private TopList() {}

    /** 1 if one of the first so many belongs, else 0 (hit rate, recall at k with any hit counting). */
    public static double hit(int[] list, int first, boolean[] belongs) {
        return Arrays.stream(list).limit(first).anyMatch(i -> belongs[i]) ? 1 : 0;
    }

    /** The share, 0 to 1, of the first so many places of one list that are also among those of another. */
    public static double overlap(int[] one, int[] other, int first) {
        int[] there = Arrays.stream(other).limit(first).sorted().toArray();
        long shared = Arrays.stream(one)
                .limit(first)
                .filter(i -> Arrays.binarySearch(there, i) >= 0)
                .count();
        return (double) shared / Math.max(1, Math.min(first, Math.max(one.length, other.length)));
    }

    /**
     * How different the first so many are: the mean of 1 − r over all pairs, r being how alike two are, −1 to 1. The
     * complement of intra-list similarity (C.-N. Ziegler, S. McNee, J. Konstan and G. Lausen 2005, Improving
     * recommendation lists through topic diversification, <em>WWW '05</em>, 22–32). NaN for fewer than two.
     */
    public static double diversity(int[] list, int first, double[][] alike) {
        int most = Math.min(first, list.length);
        double sum = 0;
        for (int i = 0; i < most; i++) {
            for (int j = 0; j < i; j++) {
                sum += 1 - alike[list[i]][list[j]];
            }
        }
        return sum / (most * (most - 1) / 2.0);
    }
}
