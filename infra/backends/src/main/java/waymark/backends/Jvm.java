package waymark.backends;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The {@code java} our programs run on, with what keeps each of them small: nine share one machine. */
public final class Jvm {
    private Jvm() {}

    /**
     * The start of a command line.
     *
     * @param least megabytes of heap to begin with: it grows when that is not enough, and what it does not need goes
     *     back
     * @param most megabytes of heap
     */
    public static List<String> line(int least, int most) {
        int version = Runtime.version().feature();
        var line = new ArrayList<>(List.of(
                ProjectPaths.java(),
                "-Xms" + least + "m",
                "-Xmx" + most + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:MinHeapFreeRatio=20",
                "-XX:MaxHeapFreeRatio=40",
                "-XX:-ShrinkHeapInSteps", // nobody collects often enough for four steps
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0", // else all of an archive of classes is written to while it is moved
                "-XX:AsyncDeflationInterval=5000")); // milliseconds; of 250 a quiet machine is woken by each of nine
        if (version >= 22) {
            line.add("-XX:TrimNativeHeapInterval=60000"); // what the C library keeps after the start goes back too
        }
        if (version >= 25) {
            line.add("-XX:+UseCompactObjectHeaders");
        }
        return line;
    }

    /**
     * Flags of a program, by its name and version, that never changes while we run it: its first run leaves its classes
     * ready to map, and the next ones start in less of the processor's time.
     */
    static List<String> sharedClasses(String name) {
        Path archive = classArchive(name);
        archive.getParent().toFile().mkdirs();
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:disable",
                "-Xlog:all=error,cds=off"); // one of what an archive leaves out is no error
    }

    /** Where {@link #sharedClasses} keeps them: one for every runtime, which cannot read another's. */
    static Path classArchive(String name) {
        return ProjectPaths.cache().resolve(name + "-" + Runtime.version() + ".jsa");
    }
}
