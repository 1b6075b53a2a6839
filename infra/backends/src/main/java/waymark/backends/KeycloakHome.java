package waymark.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The native Keycloak's home: its program is shared by symbolic links, its data its own, its pages Waymark's. */
final class KeycloakHome {
    private static final List<String> PROGRAM = List.of("bin", "conf", "lib", "providers");

    private final ServerDirectory place;
    private final KeycloakProgram program = new KeycloakProgram();

    KeycloakHome(ServerDirectory place) {
        this.place = place;
    }

    static Path realmFile() {
        return ProjectPaths.find().resolve("infra/keycloak/realm.json");
    }

    /** Waymark's look of its pages and words of its messages. */
    static Path themes() {
        return ProjectPaths.find().resolve("infra/keycloak/themes");
    }

    /**
     * Sets up a new home with a database that already has its tables; one that is in use keeps its data.
     *
     * @return true if it is in use, with a realm of another file
     */
    boolean prepare() {
        Path ready = program.prepare();
        Path data = place.data().resolve("data");
        Path file = data.resolve("import/realm.json");
        try {
            Files.createDirectories(data.resolve("import"));
            for (String part : PROGRAM) {
                link(part, ready.resolve(part));
            }
            link("themes", themes());
            boolean used = Files.exists(data.resolve("h2"));
            if (!used) {
                Files.createDirectories(data.resolve("h2"));
                Files.copy(ready.resolve("data/h2/keycloakdb.mv.db"), data.resolve("h2/keycloakdb.mv.db"));
            }
            boolean another = used && Files.exists(file) && Files.mismatch(file, realmFile()) >= 0;
            if (!another) { // else it is replaced once the realm has what this one says
                Files.copy(realmFile(), file, StandardCopyOption.REPLACE_EXISTING);
            }
            return another;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak's home cannot be set up in " + place.data(), e);
        }
    }

    /** The realm is as this version's file says. */
    void updated() {
        try {
            Path file = place.data().resolve("data/import/realm.json");
            Files.copy(realmFile(), file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak's home cannot be changed in " + place.data(), e);
        }
    }

    private void link(String part, Path target) throws IOException {
        Path link = place.data().resolve(part);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }

    ChildProcess start(int management, Map<String, String> realm) {
        List<String> classes = Jvm.sharedClasses(KeycloakProgram.NAME);
        List<String> line = new ArrayList<>(KeycloakProgram.java(place.data(), classes));
        line.addAll(List.of(
                "start",
                "--optimized",
                "--cache=local", // one node: else it founds a cluster and keeps looking for others
                "--import-realm",
                "--http-enabled=true",
                "--http-host=localhost",
                "--http-port=" + place.port(),
                "--http-management-port=" + management,
                "--hostname=http://localhost:" + place.port(),
                "--hostname-backchannel-dynamic=true",
                "--spi-theme--static-max-age=3600", // a look that changed is seen within the hour, not the month
                "--log-level=warn"));
        return new ProcessCommand("Keycloak", line, realm, place.log()).start();
    }
}
