package waymark.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What runs at the moment, written down for {@code down} and for the {@code up} after a crash. */
record PidFile(Path directory) {

    /** This process starts a portal. */
    void begin() {
        write("launcher", List.of(line(ProcessHandle.current())));
    }

    /** These are its parts. */
    void parts(Map<String, Long> pids) {
        write(
                "pids",
                pids.values().stream()
                        .map(ProcessHandle::of)
                        .flatMap(Optional::stream)
                        .map(PidFile::line)
                        .toList());
    }

    /** It is over. */
    void end() {
        try {
            Files.deleteIfExists(directory.resolve("launcher"));
            Files.deleteIfExists(directory.resolve("pids"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tidy up " + directory, e);
        }
    }

    /** The process that runs the portal, if one does. */
    Optional<ProcessHandle> launcher() {
        return read("launcher").findFirst();
    }

    /** Parts that are alive. */
    List<ProcessHandle> parts() {
        return read("pids").toList();
    }

    /** A process id alone may have been given to somebody else since. */
    private static String line(ProcessHandle process) {
        return process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH);
    }

    private Stream<ProcessHandle> read(String name) {
        Path file = directory.resolve(name);
        try {
            return !Files.exists(file)
                    ? Stream.empty()
                    : Files.readAllLines(file).stream()
                            .flatMap(line -> ProcessHandle.of(Long.parseLong(line.substring(0, line.indexOf(' '))))
                                    .filter(process ->
                                            process.isAlive() && line(process).equals(line))
                                    .stream());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private void write(String name, List<String> lines) {
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve(name), lines);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + directory, e);
        }
    }
}
