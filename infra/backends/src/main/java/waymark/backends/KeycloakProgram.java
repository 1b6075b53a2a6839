package waymark.backends;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak's distribution, unpacked, built for how we run it and with an empty database. That takes a minute, so it is
 * done once and kept in the user's cache.
 */
final class KeycloakProgram {
    private static final String VERSION = "26.7.3";
    static final String NAME = "keycloak-" + VERSION;
    private static final String ADMIN_PASSWORD = "WAYMARK_KEYCLOAK_ADMIN_PASSWORD";

    static Path ready() {
        return ProjectPaths.cache().resolve(NAME);
    }

    /** Prepares it unless that was done before, by this or another process. */
    Path prepare() {
        Path ready = ready();
        try {
            Files.createDirectories(ready.getParent());
            Path lock = ready.resolveSibling(ready.getFileName() + ".lock");
            try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var ignored = channel.lock()) {
                if (!Files.isDirectory(ready)) {
                    Path work = Files.createTempDirectory(ready.getParent(), "keycloak-");
                    Files.move(make(work), ready);
                    ServerDirectory.delete(work);
                }
            }
            return ready;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak cannot be prepared in " + ready, e);
        }
    }

    private static Path make(Path work) throws IOException {
        unpack(work);
        Path home = work.resolve(NAME);
        Path log = ProjectPaths.cache().resolve("keycloak-build.log");
        run(home, log, List.of("build", "--db=dev-file", "--health-enabled=true", "--cache=local"));
        run(
                home,
                log,
                List.of(
                        "bootstrap-admin",
                        "user",
                        "--optimized",
                        "--http-management-port=" + Ports.free(),
                        "--username=" + KeycloakAdmin.NAME,
                        "--password:env=" + ADMIN_PASSWORD));
        return home;
    }

    private static void run(Path home, Path log, List<String> arguments) {
        List<String> line = new ArrayList<>(java(home, List.of()));
        line.addAll(arguments);
        Map<String, String> secret = Map.of(ADMIN_PASSWORD, KeycloakAdmin.PASSWORD);
        new ProcessCommand("Keycloak's " + arguments.getFirst(), line, secret, log).run();
    }

    private static void unpack(Path target) throws IOException {
        Path zip = ProjectPaths.find().resolve("infra/keycloak/target/keycloak-quarkus-dist-" + VERSION + ".zip");
        if (!Files.exists(zip)) {
            throw new IllegalStateException("Keycloak's zip is missing: ./mvnw -pl infra/keycloak package fetches it.");
        }
        try (InputStream bytes = Files.newInputStream(zip);
                var entries = new ZipInputStream(bytes)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("Entry outside its archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(entries, file);
                }
            }
        }
    }

    /** What {@code kc.sh} would run, without the shell in between: the child's process is Keycloak itself. */
    static List<String> java(Path home, List<String> options) {
        List<String> line = new ArrayList<>(Jvm.line(96, 288));
        line.addAll(options);
        line.addAll(List.of(
                "-XX:MaxMetaspaceSize=256m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return line;
    }
}
