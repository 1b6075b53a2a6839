package waymark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A portal that one checkout's own {@code ./waymark up} runs, on ports of its own and with empty data. */
final class RunningPortal implements AutoCloseable {
    private static final List<String> PARTS =
            List.of("gateway", "content", "quiz", "recommendation", "profile", "keycloak", "kafka", "mongo", "mailbox");

    /** So much of a core for compilers is next to nothing. */
    private static final double COMPILING = 0.08;

    /** So much of a core is used by a portal that has nothing to do, with room for its compilers. */
    private static final double SETTLED = 0.2;

    private final Checkout checkout;
    private final Map<String, String> environment = new HashMap<>();
    private final int port;
    private final Process launcher;

    private RunningPortal(Checkout checkout, int firstPort, Map<String, String> settings) throws IOException {
        this.checkout = checkout;
        this.port = firstPort;
        for (int i = 0; i < PARTS.size(); i++) {
            environment.put("WAYMARK_PORT_" + PARTS.get(i).toUpperCase(), String.valueOf(firstPort + i));
        }
        environment.put("WAYMARK_LINKS", "false"); // nothing goes out
        environment.put("WAYMARK_URL", url());
        environment.putAll(settings);
        var builder = new ProcessBuilder("./waymark", "up", "--fresh")
                .directory(checkout.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("waymark-bench", ".log").toFile());
        builder.environment().putAll(environment);
        launcher = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /**
     * Starts it and returns when it answers.
     *
     * @param firstPort of eight, and of eight more 1000 above
     */
    static RunningPortal start(Checkout checkout, int firstPort, Map<String, String> settings)
            throws IOException, InterruptedException {
        var portal = new RunningPortal(checkout, firstPort, settings);
        Person visitor = new Person(portal.url());
        for (long end = System.nanoTime() + 600_000_000_000L; !portal.isReady(visitor); ) {
            if (!portal.launcher.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The portal of " + checkout.name() + " did not start");
            }
            Thread.sleep(500);
        }
        return portal;
    }

    private boolean isReady(Person visitor) throws InterruptedException {
        try {
            return Files.exists(checkout.root().resolve(".waymark/run/pids"))
                    && visitor.get("/api/careers?size=1").statusCode() == 200
                    && visitor.get("/signin").statusCode() / 100 == 3; // the identity provider starts last
        } catch (IOException notYet) {
            return false;
        }
    }

    String name() {
        return checkout.name();
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** README's two commands; the seconds both took. */
    double importAll(Path data) {
        long began = System.nanoTime();
        checkout.waymark(
                environment,
                List.of("import", "onet", data.resolve("db_30_1_text.zip").toString(), "--yes"));
        checkout.waymark(
                environment,
                List.of(
                        "import",
                        "bls",
                        data.resolve("oews_2025_national.csv").toString(),
                        data.resolve("bls_projections_2024_34.csv").toString(),
                        data.resolve("bls_attainment_by_occupation.csv").toString(),
                        "--yes"));
        return (System.nanoTime() - began) / 1e9;
    }

    /** The process of one part, by the name {@link ProcessUsage} gives it. */
    long pid(String name) throws IOException {
        return processes().get(name);
    }

    /** What its processes have used so far. */
    ProcessUsage usage() throws IOException {
        return ProcessUsage.of(processes());
    }

    /**
     * Works until its compilers have next to nothing left to do: a portal runs for weeks, and they are done in minutes.
     * Those of the first kind alone are done much sooner than those of the second.
     *
     * @param once some seconds of work
     * @param most so many times at the most
     */
    void warm(Work once, int most) throws Exception {
        for (int done = 0, quiet = 0; done < most && quiet < 2; done++) {
            ProcessUsage before = usage();
            long began = System.nanoTime();
            once.run();
            double seconds = (System.nanoTime() - began) / 1e9;
            boolean little = (usage().compiling() - before.compiling()) / 1e6 < COMPILING * seconds;
            quiet = little ? quiet + 1 : 0;
        }
    }

    /** Something the portal is made to do. */
    interface Work {
        void run() throws Exception;
    }

    /** Returns when it is done with what it was given, events and all; at the latest after two minutes. */
    void settle() throws IOException, InterruptedException {
        for (int i = 0; i < 60; i++) {
            ProcessUsage before = usage();
            TimeUnit.SECONDS.sleep(2);
            if (ProcessUsage.sum(usage().since(before)) < 2e6 * SETTLED) {
                return;
            }
        }
    }

    private Map<String, Long> processes() throws IOException {
        var processes = new LinkedHashMap<String, Long>();
        List<String> lines = new ArrayList<>(Files.readAllLines(checkout.root().resolve(".waymark/run/pids")));
        lines.addAll(Files.readAllLines(checkout.root().resolve(".waymark/run/launcher")));
        for (String line : lines) {
            long pid = Long.parseLong(line.substring(0, line.indexOf(' ')));
            processes.put(ProcessUsage.name(pid), pid);
        }
        return processes;
    }

    @Override
    public void close() {
        if (launcher.isAlive()) {
            launcher.destroy();
            try {
                launcher.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
