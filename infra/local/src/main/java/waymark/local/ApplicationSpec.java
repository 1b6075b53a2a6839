package waymark.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import waymark.backends.Jvm;

/** Our own applications. */
enum ApplicationSpec {
    CONTENT("services/content", 256),
    QUIZ("services/quiz", 128),
    RECOMMENDATION("services/recommendation", 128),
    PROFILE("services/profile", 128),
    GATEWAY("gateway", 192);

    private final String module;
    private final int megabytes;

    ApplicationSpec(String module, int megabytes) {
        this.module = module;
        this.megabytes = megabytes;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Path jar(Path root) {
        return root.resolve(module).resolve("target").resolve(id() + ".jar");
    }

    /** Small and quick to start: with {@code archive}, a run leaves its classes ready to map for the next. */
    List<String> line(Path root, boolean archive) {
        var line = new ArrayList<>(Jvm.line(32, megabytes));
        line.addAll(List.of(
                "-XX:MaxMetaspaceSize=128m",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:+ExitOnOutOfMemoryError",
                // Four times what the JVM waits for by itself: while five of them start on two cores, the second
                // compiler takes a fifth of the time for code that mostly runs only then.
                "-XX:Tier4InvocationThreshold=20000",
                "-XX:Tier4MinInvocationThreshold=2400",
                "-XX:Tier4CompileThreshold=60000",
                "-XX:Tier4BackEdgeThreshold=160000",
                "-Xlog:disable",
                "-Xlog:all=error"));
        if (Runtime.version().feature() >= 23) {
            line.add("--sun-misc-unsafe-memory-access=allow"); // Netty's use of it is no news to anybody
        }
        line.addAll(new CdsArchive(root.resolve(".waymark/cds"), id(), jar(root)).flags(archive, line));
        line.addAll(List.of("-jar", jar(root).toString()));
        return line;
    }
}
