package waymark.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The file in which the JVM keeps an application's classes ready to map (AppCDS). It fits only the very jars it was
 * made of, and the JVM does not replace one that no longer fits, nor one made with other flags: so its name says which
 * jars and flags those are.
 */
record CdsArchive(Path directory, String name, Path jar) {

    /** Flags to use it; with {@code make}, to write it at the end of this run if it is not there yet. */
    List<String> flags(boolean make, List<String> line) {
        Path file = directory.resolve(name + "-" + fingerprint(line) + ".jsa");
        List<String> flags = new ArrayList<>();
        if (make) {
            prepare(file);
            flags.add("-XX:+AutoCreateSharedArchive");
        }
        if (make || Files.exists(file)) {
            flags.add("-XX:SharedArchiveFile=" + file);
        }
        return flags;
    }

    private void prepare(Path file) {
        try {
            Files.createDirectories(directory);
            try (Stream<Path> others = Files.list(directory)) {
                for (Path other : others.toList()) {
                    if (other.getFileName().toString().startsWith(name + "-") && !other.equals(file)) {
                        Files.delete(other);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep class archives in " + directory, e);
        }
    }

    private String fingerprint(List<String> line) {
        List<Path> files = new ArrayList<>(List.of(jar));
        try (Stream<Path> libraries = Files.list(jar.resolveSibling("lib"))) {
            libraries.sorted().forEach(files::add);
            var seen = new ArrayList<Object>(List.of(Runtime.version().toString(), line));
            for (Path each : files) {
                seen.addAll(List.of(each.toString(), Files.size(each), Files.getLastModifiedTime(each)));
            }
            return Integer.toHexString(seen.hashCode());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is not built: " + jar + " or its lib is missing", e);
        }
    }
}
