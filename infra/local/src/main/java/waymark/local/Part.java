package waymark.local;

import java.nio.file.Path;
import java.util.List;

/**
 * One of the five applications.
 *
 * @param name what it is called
 * @param directory where it was built, from the repository's root
 * @param number makes its usual ports: 808n and 908n
 * @param heap of the JVM
 * @param tuning further flags
 */
enum Part {
    CONTENT("services/content", 1, "-Xmx144m", List.of("-XX:TieredStopAtLevel=1")),
    QUIZ("services/quiz", 2, "-Xmx96m", List.of("-XX:TieredStopAtLevel=1")),
    RECOMMENDATION("services/recommendation", 3, "-Xmx112m", List.of("-XX:TieredStopAtLevel=1")),
    PROFILE("services/profile", 4, "-Xmx96m", List.of("-XX:TieredStopAtLevel=1")),
    GATEWAY("gateway", 0, "-Xmx192m", List.of());

    private final String directory;
    private final int number;
    private final String heap;
    private final List<String> tuning;

    Part(String directory, int number, String heap, List<String> tuning) {
        this.directory = directory;
        this.number = number;
        this.heap = heap;
        this.tuning = tuning;
    }

    /** As people and settings call it. */
    String title() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    Path jar(Path root) {
        return root.resolve(directory).resolve("target").resolve(title() + ".jar");
    }

    int port() {
        return 8080 + number;
    }

    int management() {
        return 9080 + number;
    }

    /** Flags of the JVM: small, quick to start, with its classes mapped from an archive after the first run. */
    List<String> flags(Path archives) {
        var flags = new java.util.ArrayList<>(List.of(
                heap,
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archives.resolve(title() + ".jsa"),
                "-Xlog:cds*=off,aot*=off",
                "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= 23) {
            flags.add("--sun-misc-unsafe-memory-access=allow"); // Netty's use of it is no news to anybody
        }
        flags.addAll(tuning);
        return flags;
    }
}
