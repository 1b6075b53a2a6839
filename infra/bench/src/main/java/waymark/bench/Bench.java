package waymark.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Behind {@code ./waymark bench}: what is measured at the normal size, beside an earlier commit. */
public final class Bench {
    private static final String USAGE =
            """
            usage: ./waymark bench paths [COMMIT]    pages and calls, signed in and not, beside COMMIT in turns
                   ./waymark bench finish [COMMIT]   from the end of a quiz to its matches, at 10 and 50 a second
                   ./waymark bench idle [COMMIT]     processor time and memory with nobody using it
                   ./waymark bench imports [COMMIT]  the first start and README's two imports
                   ./waymark bench gateway           the gateway beside nginx and Spring Cloud Gateway
                   ./waymark bench school [MINUTES]  500 people behind one address
                   ./waymark bench rosters           a school's roster of 10,000 students
                   ./waymark bench live [COMMIT]     five open lists of 500 students, told of changes and asking
            DATA names the directory of the published files (default ../shared/data), ONLY the paths by parts of their
            names (results,answer), SECONDS_AT_50 how long fifty quizzes a second are finished (default 300).""";

    private static final int STUDENTS = 300;
    private static final int FIRST_PORT = 21080;
    private static final Map<String, String> NO_LIMITS = Map.of(
            "WAYMARK_LIMIT_CALLS", "100000000",
            "WAYMARK_LIMIT_ADDRESS", "100000000",
            "WAYMARK_LIMIT_FAILURES", "100000000",
            "WAYMARK_LIMIT_SIGNIN", "1000000",
            "WAYMARK_LIMIT_ARRIVALS", "1000000",
            "WAYMARK_LIMIT_EXPORTS", "1000000");

    private final Path repository;
    private final Path builds;
    private final Path data;

    private Bench(Path repository) {
        this.repository = repository;
        this.builds = repository.resolve(".waymark/bench");
        this.data = Path.of(System.getenv()
                        .getOrDefault(
                                "DATA", repository.resolve("../shared/data").toString()))
                .toAbsolutePath();
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new Bench(Path.of(System.getProperty("waymark.root")).toAbsolutePath());
        String second = arguments.length > 1 ? arguments[1] : null;
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "paths" -> bench.paths(second);
            case "finish" -> bench.finish(second);
            case "idle" -> bench.idle(second);
            case "imports" -> ImportBenchmark.run(bench.checkouts(second), FIRST_PORT, NO_LIMITS, bench.data);
            case "gateway" -> bench.gateway();
            case "live" -> bench.live(second);
            case "school" -> bench.school(second == null ? 20 : Integer.parseInt(second));
            case "rosters" -> bench.rosters();
            default -> {
                System.err.println(USAGE);
                System.exit(2);
            }
        }
        System.exit(0); // portals end with this program
    }

    private void paths(String commit) throws Exception {
        Map<RunningPortal, Population> portals = new LinkedHashMap<>();
        for (RunningPortal portal : portals(commit, NO_LIMITS)) {
            portals.put(portal, Population.of(portal, STUDENTS));
        }
        String only = System.getenv().getOrDefault("ONLY", "");
        PathBenchmark.run(portals, only.isEmpty() ? List.of() : List.of(only.split(",")));
    }

    private void finish(String commit) throws Exception {
        List<RunningPortal> portals = portals(commit, NO_LIMITS);
        int seconds = Integer.parseInt(System.getenv().getOrDefault("SECONDS_AT_50", "300"));
        for (RunningPortal portal : portals) {
            portal.warm(() -> FinishBenchmark.run(portal, 30, 20, 50), 8);
        }
        for (RunningPortal portal : portals) {
            FinishBenchmark.run(portal, 10, 30, 2);
        }
        for (RunningPortal portal : portals) {
            FinishBenchmark.run(portal, 50, seconds, 50);
        }
    }

    private void idle(String commit) throws Exception {
        for (RunningPortal portal : portals(commit, NO_LIMITS)) {
            TimeUnit.SECONDS.sleep(120); // what the import left to do, and to give back
            ProcessUsage before = portal.usage();
            TimeUnit.SECONDS.sleep(30);
            ProcessUsage after = portal.usage();
            System.out.printf("%n%s, 30 s with nobody using it%n", portal.name());
            after.since(before)
                    .forEach((name, used) -> System.out.printf(
                            "  %-20s %5.1f %% of a core %7d MB%n",
                            name, used / 300_000.0, after.kilobytes().get(name) / 1024));
            System.out.printf(
                    "  %-20s %5.1f %% of a core %7d MB%n",
                    "together",
                    ProcessUsage.sum(after.since(before)) / 300_000.0,
                    ProcessUsage.sum(after.kilobytes()) / 1024);
        }
    }

    private void gateway() throws Exception {
        Path peer = repository.resolve("infra/bench/peer");
        Checkout.output(
                repository,
                "./mvnw",
                "-B",
                "-q",
                "-ntp",
                "-f",
                peer.resolve("pom.xml").toString(),
                "package");
        GatewayBenchmark.run(portals(null, NO_LIMITS).getFirst(), peer.resolve("target/peer.jar"));
    }

    /** One portal after the other, with the careers they come with: an earlier one's pages can only ask. */
    private void live(String commit) throws Exception {
        List<Checkout> checkouts = checkouts(commit);
        for (Checkout checkout : checkouts) {
            try (RunningPortal portal = RunningPortal.start(checkout, FIRST_PORT, NO_LIMITS)) {
                LiveBenchmark.run(portal, checkout != checkouts.getLast());
            }
        }
    }

    private void school(int minutes) throws Exception {
        for (RunningPortal portal : portals(null, Map.of())) {
            SchoolBenchmark.run(portal, 500, minutes);
        }
    }

    private void rosters() throws Exception {
        try (RunningPortal portal = RunningPortal.start(checkouts(null).getFirst(), FIRST_PORT, NO_LIMITS)) {
            RosterBenchmark.run(portal.url(), 10_000);
        }
    }

    /** With the whole catalogue: of the commit before, if there is one to compare with, and of the present one. */
    private List<RunningPortal> portals(String before, Map<String, String> settings) throws Exception {
        List<Checkout> checkouts = checkouts(before);
        List<RunningPortal> portals = new ArrayList<>();
        for (int i = 0; i < checkouts.size(); i++) {
            RunningPortal portal = RunningPortal.start(checkouts.get(i), FIRST_PORT + 10 * i, settings);
            System.out.printf("%s: imported in %.1f s%n", portal.name(), portal.importAll(data));
            portals.add(portal);
        }
        return portals;
    }

    /** The commit before, if there is one to compare with, and the present one. */
    private List<Checkout> checkouts(String before) {
        List<Checkout> checkouts = new ArrayList<>();
        if (before != null) {
            checkouts.add(Checkout.of(before, repository, builds));
        }
        checkouts.add(Checkout.of("HEAD", repository, builds));
        return checkouts;
    }
}
