package waymark.backends;

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
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:AsyncDeflationInterval=5000")); // milliseconds; of 250 a quiet machine is woken by each of nine
        if (version >= 22) {
            line.add("-XX:TrimNativeHeapInterval=60000"); // what the C library keeps after the start goes back too
        }
        if (version >= 25) {
            line.add("-XX:+UseCompactObjectHeaders");
        }
        return line;
    }
}
