package waymark.recommendation;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import waymark.backends.ChildProcess;
import waymark.backends.Http;
import waymark.backends.Ports;
import waymark.backends.ProcessCommand;
import waymark.backends.ProjectPaths;

/** The service in a process of its own, as it is in a portal. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Map<String, String> settings;
    private final ChildProcess process;

    /** Starts it; it is ready then. */
    ServiceProcess(Map<String, String> given) {
        settings = new TreeMap<>(given);
        settings.put("micronaut.server.port", String.valueOf(Ports.free()));
        List<String> line = new ArrayList<>(List.of(ProjectPaths.java(), "-Xmx192m", "-XX:+UseSerialGC"));
        settings.forEach((name, value) -> line.add("-D" + name + "=" + value));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Application.class.getName()));
        process = new ProcessCommand("recommendation", line, Path.of("target", "service.log")).start();
        awaitReady();
    }

    /** Where it listens. */
    URI server() {
        return at("micronaut.server.port");
    }

    /** The name of its database. */
    String database() {
        return settings.get("waymark.database");
    }

    /** Starts it again after it was closed. */
    void restart() {
        process.restart();
        awaitReady();
    }

    private void awaitReady() {
        Http health = new Http(at("endpoints.all.port"));
        process.await(
                () -> {
                    try {
                        return health.get("/health/readiness", null).status() == 200;
                    } catch (RuntimeException e) {
                        return false; // not there yet
                    }
                },
                PATIENCE);
    }

    private URI at(String port) {
        return URI.create("http://localhost:" + settings.get(port));
    }

    @Override
    public void close() {
        process.close();
    }
}
