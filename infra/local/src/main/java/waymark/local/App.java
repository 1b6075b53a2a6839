package waymark.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import waymark.testing.Root;

/** Our own applications. */
enum App {
    CONTENT("services/content", 128),
    QUIZ("services/quiz", 128),
    RECOMMENDATION("services/recommendation", 128),
    PROFILE("services/profile", 128),
    GATEWAY("gateway", 192);

    private final String module;
    private final int megabytes;

    App(String module, int megabytes) {
        this.module = module;
        this.megabytes = megabytes;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Path jar(Path root) {
        return root.resolve(module).resolve("target").resolve(id() + ".jar");
    }

    /** Small and quick to start; the first run leaves its classes ready to map for the next. */
    List<String> line(Path root, Path archives) {
        var line = new ArrayList<>(List.of(
                Root.java(),
                "-Xmx" + megabytes + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archives.resolve(id() + "-" + Runtime.version() + ".jsa"),
                "-Xlog:cds*=error",
                "--enable-native-access=ALL-UNNAMED"));
        if (this != GATEWAY) {
            line.add("-XX:TieredStopAtLevel=1");
        }
        line.addAll(List.of("-jar", jar(root).toString()));
        return line;
    }
}
