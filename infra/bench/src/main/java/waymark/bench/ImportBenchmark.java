package waymark.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long a portal with empty data takes to its first answer, and README's two imports then. One portal runs at a
 * time, and they take turns, first one first and then the other, so that what the machine does meanwhile meets both
 * alike.
 */
final class ImportBenchmark {
    private static final int ROUNDS = 4;

    /** What one portal took, in seconds. */
    private record Taken(double start, double imports) {}

    private ImportBenchmark() {}

    static void run(List<Checkout> checkouts, int port, Map<String, String> settings, Path data) throws Exception {
        Map<String, List<Taken>> taken = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Checkout checkout : round % 2 == 0 ? checkouts : checkouts.reversed()) {
                long began = System.nanoTime();
                try (RunningPortal portal = RunningPortal.start(checkout, port, settings)) {
                    Taken its = new Taken((System.nanoTime() - began) / 1e9, portal.importAll(data));
                    taken.computeIfAbsent(checkout.name(), name -> new ArrayList<>())
                            .add(its);
                    System.out.printf(
                            "%s: started in %.1f s, imported in %.1f s%n", checkout.name(), its.start(), its.imports());
                }
            }
        }
        List<String> names = checkouts.stream().map(Checkout::name).toList();
        double start = 0;
        double imports = 0;
        for (String name : names) {
            List<Taken> all = taken.get(name);
            double itsStart = median(all.stream().map(Taken::start).toList());
            double itsImports = median(all.stream().map(Taken::imports).toList());
            System.out.printf("%s: median start %.1f s, median of both imports %.1f s%n", name, itsStart, itsImports);
            if (start > 0) {
                System.out.printf(
                        "ratio after : before   start %.2f   imports %.2f%n", itsStart / start, itsImports / imports);
            }
            start = itsStart;
            imports = itsImports;
        }
    }

    private static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
