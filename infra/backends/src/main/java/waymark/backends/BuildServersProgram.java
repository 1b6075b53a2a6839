package waymark.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Runs beside a build and starts each server when a test first asks for it, so that modules share them instead of
 * starting their own. A test asks by making the file {@code <name>.wanted} in the directory; the answer is the file
 * {@code <name>} with its addresses, or {@code <name>.failed} with what went wrong. It ends, and all servers with it,
 * when the build does.
 */
final class BuildServersProgram {
    private static final Map<String, Supplier<String>> SERVERS = Map.of(
            BuildServers.MONGO, () -> Mongo.choose().uri(),
            BuildServers.KAFKA, () -> Kafka.choose().servers(),
            BuildServers.KEYCLOAK, () -> Keycloak.choose().addresses());

    private final Path directory;
    private final Map<String, Thread> begun = new HashMap<>();

    private BuildServersProgram(Path directory) {
        this.directory = directory;
    }

    /** Takes the directory and the process id of the build. */
    public static void main(String[] arguments) throws InterruptedException {
        var program = new BuildServersProgram(Path.of(arguments[0]));
        ProcessHandle build = ProcessHandle.of(Long.parseLong(arguments[1])).orElse(null);
        while (build != null && build.isAlive()) {
            program.startWanted();
            Thread.sleep(Duration.ofMillis(100));
        }
        System.exit(0); // threads that still start something must not keep it alive
    }

    private void startWanted() {
        SERVERS.forEach((name, start) -> {
            if (!begun.containsKey(name) && Files.exists(directory.resolve(name + ".wanted"))) {
                begun.put(name, Thread.ofPlatform().name(name).start(() -> answer(name, start)));
            }
        });
    }

    private void answer(String name, Supplier<String> start) {
        try {
            write(name, start.get());
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            write(name + ".failed", String.valueOf(e.getMessage()));
        }
    }

    /** Whoever reads sees all of it or nothing. */
    private void write(String name, String text) {
        try {
            Path unfinished = Files.writeString(directory.resolve(name + ".part"), text);
            Files.move(unfinished, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IllegalStateException("The addresses of " + name + " cannot be written", e);
        }
    }
}
