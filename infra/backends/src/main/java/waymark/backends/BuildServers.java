package waymark.backends;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The servers that all modules of one build share, one module after the other: each begins with an empty MongoDB and an
 * empty Kafka. A module that runs at the same time as another starts its own. Only builds share, as the system property
 * {@code waymark.build.servers} says; a test run from an editor has its own.
 */
final class BuildServers {
    static final String MONGO = "mongo";
    static final String KAFKA = "kafka";
    static final String KEYCLOAK = "keycloak";

    private static final Duration TIMEOUT = Duration.ofSeconds(600);
    private static final Optional<BuildServers> OURS = join();

    private final Path directory;
    private final Process program;

    /** Kept, since a lock that nobody keeps is let go when memory is collected, and the next module begins. */
    private final FileLock held;

    private BuildServers(Path directory, Process program, FileLock held) {
        this.directory = directory;
        this.program = program;
        this.held = held;
    }

    /** Those this JVM may use, if it shares any. */
    static Optional<BuildServers> ours() {
        return OURS;
    }

    /**
     * What a server is reached by; starts it if nobody did yet.
     *
     * @throws IllegalStateException saying why it could not be started
     */
    String addresses(String server) {
        try {
            Path wanted = directory.resolve(server + ".wanted");
            if (!Files.exists(wanted)) {
                Files.createFile(wanted);
            }
            long end = System.nanoTime() + TIMEOUT.toNanos();
            Path answer = directory.resolve(server);
            while (!Files.exists(answer)) {
                if (Files.exists(directory.resolve(server + ".failed"))) {
                    throw new IllegalStateException(Files.readString(directory.resolve(server + ".failed")));
                }
                if (System.nanoTime() > end || (program != null && !program.isAlive())) {
                    throw new IllegalStateException("The build's " + server + " does not come up: see " + directory);
                }
                Thread.sleep(Duration.ofMillis(50));
            }
            return Files.readString(answer);
        } catch (IOException e) {
            throw new IllegalStateException("The build's servers cannot be asked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + server, e);
        }
    }

    private static Optional<BuildServers> join() {
        Optional<ProcessHandle> build = build();
        if (!Boolean.getBoolean("waymark.build.servers") || build.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path directory = ProjectPaths.find()
                    .resolve("infra/backends/target/build-" + build.get().pid());
            Files.createDirectories(directory);
            FileLock held = lock(directory.resolve("in-use"));
            if (held == null) {
                return Optional.empty();
            }
            boolean first = !Files.exists(directory.resolve("log"));
            return Optional.of(new BuildServers(
                    directory, first ? start(directory, build.get().pid()) : null, held));
        } catch (IOException e) {
            throw new IllegalStateException("The build's servers cannot be started", e);
        }
    }

    /** Held until this JVM ends; null if another module has it. */
    private static FileLock lock(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .tryLock();
    }

    /** The process that lives as long as the build: Maven's own, which started this JVM. */
    private static Optional<ProcessHandle> build() {
        Optional<ProcessHandle> ancestor = ProcessHandle.current().parent();
        while (ancestor.isPresent()
                && !ancestor.get().info().command().orElse("").endsWith("java")) {
            ancestor = ancestor.get().parent();
        }
        return ancestor;
    }

    private static Process start(Path directory, long build) throws IOException {
        List<String> line = new ArrayList<>(NewSession.PREFIX);
        line.addAll(List.of(
                ProjectPaths.java(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dwaymark.root=" + ProjectPaths.find(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                BuildServersProgram.class.getName(),
                directory.toString(),
                Long.toString(build)));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
    }
}
