package waymark.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where a native server keeps its data and log, and the port it answers on.
 *
 * @param data its directory, made if missing
 * @param log the file for its output
 * @param port on the loopback address
 */
public record ServerDirectory(Path data, Path log, int port) {

    /** A place for this JVM only: the data goes when it ends, the log stays under {@code target/backends}. */
    public static ServerDirectory temporary(String name) {
        try {
            Path logs = Files.isDirectory(Path.of("target")) ? Path.of("target", "backends") : Path.of("/tmp/waymark");
            Path data = Files.createTempDirectory("waymark-" + name + "-");
            ShutdownHooks.close(() -> delete(data));
            return new ServerDirectory(
                    data,
                    logs.resolve(name + "-" + ProcessHandle.current().pid() + ".log")
                            .toAbsolutePath(),
                    Ports.free());
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary directory", e);
        }
    }

    /** Deletes a directory with all it holds; a missing one is fine. */
    public static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + directory, e);
        }
    }
}
