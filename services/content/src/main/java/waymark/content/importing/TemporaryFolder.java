package waymark.content.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is gone with all it holds when it is closed. */
record TemporaryFolder(Path path) implements Closeable {

    static TemporaryFolder open() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("waymark-import"));
    }

    /** Where the file at a place among several goes. */
    Path file(int place) {
        return path.resolve("file-" + place);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
