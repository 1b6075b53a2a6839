package waymark.backends;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things are on this machine. */
public final class ProjectPaths {
    private ProjectPaths() {}

    /**
     * The directory of the repository: the system property {@code waymark.root}, else the nearest parent of the working
     * directory that holds {@code mvnw}.
     *
     * @throws IllegalStateException outside a checkout
     */
    public static Path find() {
        String known = System.getProperty("waymark.root");
        if (known != null && !known.isBlank()) {
            return Path.of(known).toAbsolutePath().normalize();
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                return at;
            }
        }
        throw new IllegalStateException("Run this inside a checkout of Waymark: no directory above here holds mvnw.");
    }

    /** What is worth keeping between runs and checkouts: {@code ${XDG_CACHE_HOME:-~/.cache}/waymark}. */
    public static Path cache() {
        String home = System.getenv("XDG_CACHE_HOME");
        return (home == null || home.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(home))
                .resolve("waymark");
    }

    /** The {@code java} that runs this program. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
