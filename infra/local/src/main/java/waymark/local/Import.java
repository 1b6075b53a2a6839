package waymark.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import waymark.testing.Ports;
import waymark.testing.Root;

/** Runs content's import beside the running portal, on its database and broker. */
final class Import {
    private Import() {}

    /** Passes the import's own exit status on. */
    static int run(List<String> arguments) {
        Options options = Options.local(System.getenv());
        Layout layout = options.layout();
        if (options.elsewhere(Layout.MONGO).isEmpty() && !Ports.taken(layout.port(Layout.MONGO))) {
            throw new IllegalStateException("Waymark is not running here. Start it with ./waymark up, then import.");
        }
        String mongo = options.elsewhere(Layout.MONGO)
                .orElse("mongodb://localhost:" + layout.port(Layout.MONGO) + "/?replicaSet=rs0");
        String kafka = options.elsewhere(Layout.KAFKA).orElse("localhost:" + layout.port(Layout.KAFKA));
        List<String> line = new ArrayList<>(List.of(
                Root.java(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "-Xlog:all=error",
                "-Dlogback.configurationFile=logback-quiet.xml",
                "-cp",
                App.CONTENT.jar(layout.root()).toString(),
                "waymark.content.importing.ImportApplication"));
        if (Runtime.version().feature() >= 23) {
            line.add(1, "--sun-misc-unsafe-memory-access=allow"); // Netty's use of it is no news to anybody
        }
        line.addAll(located(arguments));
        var process = new ProcessBuilder(line).inheritIO();
        process.environment().putAll(Map.of("MONGODB_URI", mongo, "KAFKA_BOOTSTRAP_SERVERS", kafka));
        try {
            return process.start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("The import could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** The script works in the checkout; files are meant from where it was called. */
    private static List<String> located(List<String> arguments) {
        Path here = Path.of(System.getenv().getOrDefault("WAYMARK_CALLED_FROM", ""));
        List<String> located = new ArrayList<>();
        for (String argument : arguments) {
            boolean file = !located.isEmpty() && !argument.startsWith("--");
            located.add(file ? here.resolve(argument).toString() : argument);
        }
        return located;
    }
}
