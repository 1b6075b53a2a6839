package waymark.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Pages and calls of two portals in turns: requests a second, how long they take, and the processor time of all
 * processes.
 */
final class PathBenchmark {
    private static final int ROUNDS = 3;
    private static final int SECONDS = 4;
    private static final int MAX_WARMING = 25;

    private record Path(
            String name, int connections, BiFunction<Population, Integer, List<LoadGenerator.Request>> requests) {
        Path(String name, int connections, Function<Population, List<LoadGenerator.Request>> requests) {
            this(name, connections, (people, turn) -> requests.apply(people));
        }
    }

    private static final List<Path> PATHS = List.of(
            new Path("open route of the API", 64, p -> List.of(LoadGenerator.Request.get("/api/categories"))),
            new Path(
                    "same with a session",
                    64,
                    p -> List.of(LoadGenerator.Request.get("/api/categories").as(p.student()))),
            new Path("list page of the API", 16, p -> pages()),
            new Path("search, every title", 16, PathBenchmark::searches),
            new Path("guide, visitor", 16, p -> List.of(LoadGenerator.Request.get("/careers/accountant"))),
            new Path(
                    "guide, signed in",
                    16,
                    p -> List.of(
                            LoadGenerator.Request.get("/careers/accountant").as(p.student()))),
            new Path(
                    "account",
                    16,
                    p -> List.of(LoadGenerator.Request.get("/account").as(p.student()))),
            new Path("results page", 16, p -> List.of(LoadGenerator.Request.get("/results/" + p.result()))),
            new Path("one answer of the quiz", 16, PathBenchmark::answers),
            new Path("counselor's list of 300", 1, PathBenchmark::cohort),
            new Path("same, 8 at once", 8, PathBenchmark::cohort));

    private PathBenchmark() {}

    private static List<LoadGenerator.Request> pages() {
        List<LoadGenerator.Request> pages = new ArrayList<>();
        for (int page = 0; page < 40; page++) {
            pages.add(LoadGenerator.Request.get("/api/careers?size=20&page=" + page));
        }
        return pages;
    }

    private static List<LoadGenerator.Request> searches(Population people) {
        return people.titles().stream()
                .map(title ->
                        LoadGenerator.Request.get("/api/careers?q=" + URLEncoder.encode(title, StandardCharsets.UTF_8)))
                .toList();
    }

    /**
     * Each differs from what is kept, in this turn from what the turn before left: nothing would be written otherwise.
     */
    private static List<LoadGenerator.Request> answers(Population people, int turn) {
        List<LoadGenerator.Request> answers = new ArrayList<>();
        for (int pass = 0; pass < 2; pass++) {
            for (int item = 1; item <= 30; item++) {
                for (String sitting : people.open()) {
                    answers.add(new LoadGenerator.Request(
                            "PUT",
                            "/api/sittings/" + sitting + "/answers",
                            Map.of("Content-Type", "application/json"),
                            "{\"answers\":{\"q%02d\":%d}}".formatted(item, 1 + 2 * (turn % 2) + pass)));
                }
            }
        }
        return answers;
    }

    private static List<LoadGenerator.Request> cohort(Population people) {
        return List.of(LoadGenerator.Request.get("/counselor/cohorts/" + people.cohort())
                .as(people.counselor()));
    }

    /**
     * Measures and prints a table; the ratio is the new portal's rate by the old one's.
     *
     * @param only parts of the names of those to measure; all if there are none
     */
    static void run(Map<RunningPortal, Population> portals, List<String> only) throws Exception {
        System.out.printf(
                "%n%-26s %-13s %9s %9s %9s %7s %12s %7s%n",
                "path", "commit", "req/s", "p50 ms", "p99 ms", "bad", "CPU us/req", "ratio");
        for (Path path : PATHS) {
            if (!only.isEmpty() && only.stream().noneMatch(path.name()::contains)) {
                continue;
            }
            Map<RunningPortal, List<LoadGenerator.Result>> results = new LinkedHashMap<>();
            Map<RunningPortal, Double> cpu = new LinkedHashMap<>();
            Map<RunningPortal, Integer> turns = new HashMap<>();
            for (var portal : portals.entrySet()) {
                portal.getKey().warm(() -> once(path, portal.getKey(), portal.getValue(), turns), MAX_WARMING);
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (var portal : portals.entrySet()) {
                    ProcessUsage before = portal.getKey().usage();
                    LoadGenerator.Result result = once(path, portal.getKey(), portal.getValue(), turns);
                    long spent = ProcessUsage.sum(portal.getKey().usage().since(before));
                    results.computeIfAbsent(portal.getKey(), p -> new ArrayList<>())
                            .add(result);
                    cpu.merge(portal.getKey(), (double) spent / Math.max(1, result.answered()) / ROUNDS, Double::sum);
                }
            }
            double reference = Double.NaN;
            for (var each : results.entrySet()) {
                double rate = median(each.getValue(), LoadGenerator.Result::perSecond);
                System.out.printf(
                        "%-26s %-13s %9.0f %9.2f %9.2f %7d %12.0f %7s%n",
                        path.name(),
                        each.getKey().name(),
                        rate,
                        median(each.getValue(), LoadGenerator.Result::p50),
                        median(each.getValue(), LoadGenerator.Result::p99),
                        each.getValue().stream()
                                .mapToLong(LoadGenerator.Result::bad)
                                .sum(),
                        cpu.get(each.getKey()),
                        Double.isNaN(reference) ? "" : "%.2f".formatted(rate / reference));
                reference = rate;
            }
        }
    }

    private static LoadGenerator.Result once(
            Path path, RunningPortal portal, Population people, Map<RunningPortal, Integer> turns) throws Exception {
        int turn = turns.merge(portal, 1, Integer::sum);
        return new LoadGenerator(path.requests().apply(people, turn), path.connections()).run(portal.url(), SECONDS);
    }

    static double median(List<LoadGenerator.Result> results, Function<LoadGenerator.Result, Double> figure) {
        List<Double> sorted = results.stream().map(figure).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
