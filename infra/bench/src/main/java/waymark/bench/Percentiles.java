package waymark.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Durations that were measured, in nanoseconds, from any thread. */
final class Percentiles {
    private final Queue<Long> all = new ConcurrentLinkedQueue<>();

    void add(long nanoseconds) {
        all.add(nanoseconds);
    }

    int size() {
        return all.size();
    }

    /** How many, p50, p90, p99 and the longest, in milliseconds. */
    @Override
    public String toString() {
        double[] sorted = all.stream().mapToDouble(n -> n / 1e6).sorted().toArray();
        return sorted.length == 0
                ? "none"
                : String.format(
                        Locale.ROOT,
                        "n=%d p50=%.1f p90=%.1f p99=%.1f max=%.1f ms",
                        sorted.length,
                        at(sorted, 0.5),
                        at(sorted, 0.9),
                        at(sorted, 0.99),
                        Arrays.stream(sorted).max().orElse(0));
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }
}
