package waymark.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The gateway alone beside nginx and Spring Cloud Gateway, all before the same tiny upstream: an open route, and the
 * same route for somebody who has signed in. The gateway is another instance of the portal's own process, pointed at
 * that upstream.
 */
final class GatewayBenchmark implements AutoCloseable {
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 4;
    private static final int SECONDS = 5;
    private static final String ROUTE = "/api/categories";

    private final Path directory = Files.createTempDirectory("waymark-bench");
    private final List<Process> processes = new ArrayList<>();

    private GatewayBenchmark() throws IOException {}

    private record Target(String name, String site, LoadGenerator.Request request) {}

    static void run(RunningPortal portal, Path peer) throws Exception {
        try (var bench = new GatewayBenchmark()) {
            bench.measure(portal, peer);
        }
    }

    private void measure(RunningPortal portal, Path peer) throws Exception {
        int upstream = nginx("location / { default_type application/json; return 200 '" + body() + "'; }", "");
        int nginx = nginx(
                "location / { proxy_pass http://tiny; proxy_http_version 1.1; proxy_set_header Connection \"\"; }",
                "upstream tiny { server 127.0.0.1:" + upstream + "; keepalive 64; }");
        int spring = free();
        start(
                List.of(java(), "-XX:+UseParallelGC", "-jar", peer.toString()),
                Map.of("PORT", "" + spring, "UPSTREAM", "http://127.0.0.1:" + upstream));
        int gateway = gateway(portal, upstream);
        Person student = new Person(portal.url()).signIn("student", "waymark");
        LoadGenerator.Request open = LoadGenerator.Request.get(ROUTE);
        List<Target> targets = List.of(
                new Target("Spring Cloud Gateway", site(spring), open),
                new Target("nginx", site(nginx), open),
                new Target("Waymark, open", site(gateway), open),
                new Target("Waymark, session", site(gateway), open.as(student)));
        print(targets, rounds(targets));
    }

    private static Map<Target, List<LoadGenerator.Result>> rounds(List<Target> targets) throws Exception {
        for (Target target : targets) {
            answers(target);
            load(target).run(target.site(), 15); // compilers
        }
        var results = new LinkedHashMap<Target, List<LoadGenerator.Result>>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Target target : targets) {
                results.computeIfAbsent(target, t -> new ArrayList<>())
                        .add(load(target).run(target.site(), SECONDS));
            }
        }
        return results;
    }

    private static LoadGenerator load(Target target) {
        return new LoadGenerator(List.of(target.request()), CONNECTIONS);
    }

    private static void answers(Target target) throws Exception {
        Person anybody = new Person(target.site());
        for (long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2); ; TimeUnit.MILLISECONDS.sleep(300)) {
            try {
                if (anybody.get(ROUTE).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // asked again until the end
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(target.name() + " does not answer at " + target.site());
            }
        }
    }

    private static void print(List<Target> targets, Map<Target, List<LoadGenerator.Result>> results) {
        System.out.printf(
                "%n%d connections, %d rounds of %d s in turns%n%-24s %9s %9s %9s %6s %8s %8s%n",
                CONNECTIONS, ROUNDS, SECONDS, "target", "req/s", "p50 ms", "p99 ms", "bad", "/ SCG", "/ nginx");
        double spring = rate(results.get(targets.get(0)));
        double nginx = rate(results.get(targets.get(1)));
        results.forEach((target, each) -> System.out.printf(
                "%-24s %9.0f %9.2f %9.2f %6d %8.2f %8.2f%n",
                target.name(),
                rate(each),
                PathBenchmark.median(each, LoadGenerator.Result::p50),
                PathBenchmark.median(each, LoadGenerator.Result::p99),
                each.stream().mapToLong(LoadGenerator.Result::bad).sum(),
                rate(each) / spring,
                rate(each) / nginx));
        System.out.printf(
                "session / open: %.2f%n", rate(results.get(targets.get(3))) / rate(results.get(targets.get(2))));
    }

    private static double rate(List<LoadGenerator.Result> results) {
        return PathBenchmark.median(results, LoadGenerator.Result::perSecond);
    }

    /** The portal's own command and environment, but for the ports and where content is. */
    private int gateway(RunningPortal portal, int upstream) throws IOException {
        Path own = Path.of("/proc", Long.toString(portal.pid("gateway.jar")));
        List<String> line = List.of(Files.readString(own.resolve("cmdline")).split("\0"));
        Map<String, String> environment = new LinkedHashMap<>();
        for (String variable : Files.readString(own.resolve("environ")).split("\0")) {
            String[] pair = variable.split("=", 2);
            environment.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        int port = free();
        environment.put("PORT", "" + port);
        environment.put("MANAGEMENT_PORT", "" + free());
        environment.put("CONTENT_URL", "http://127.0.0.1:" + upstream);
        start(line, environment);
        return port;
    }

    private int nginx(String location, String before) throws IOException {
        int port = free();
        Path home = Files.createDirectory(directory.resolve("nginx-" + port));
        Path settings = Files.writeString(
                home.resolve("nginx.conf"),
                """
                worker_processes auto; daemon off; pid %1$s/pid; error_log %1$s/error.log;
                events { worker_connections 1024; }
                http { access_log off; server_tokens off; keepalive_requests 1000000000;
                  client_body_temp_path %1$s/1; proxy_temp_path %1$s/2; fastcgi_temp_path %1$s/3;
                  uwsgi_temp_path %1$s/4; scgi_temp_path %1$s/5;
                  %2$s
                  server { listen 127.0.0.1:%3$d; %4$s } }
                """
                        .formatted(home, before, port, location));
        start(List.of("/usr/sbin/nginx", "-e", home + "/error.log", "-c", settings.toString()), Map.of());
        return port;
    }

    private void start(List<String> line, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log-" + processes.size()).toFile());
        builder.environment().putAll(environment);
        processes.add(builder.start());
    }

    private static String body() {
        return "{\"items\":[" + "{\"slug\":\"some-field\",\"name\":\"Some field\"},".repeat(15) + "{}]}";
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String site(int port) {
        return "http://localhost:" + port;
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (Process process : processes) {
            process.destroy();
            process.waitFor();
        }
    }
}
