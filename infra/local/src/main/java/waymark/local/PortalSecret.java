package waymark.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random key of a portal on this machine, readable by its owner only. It stays as long as the portal's data, so that
 * a restart signs nobody out and shuts no command out.
 */
enum PortalSecret {
    /** The gateway's. */
    SESSION("session.key"),
    /** What the import command proves itself with at Keycloak. */
    IMPORT("import.key");

    private static final int BYTES = 32;

    private final String file;

    PortalSecret(String file) {
        this.file = file;
    }

    /** Makes it if it is not there yet. */
    String of(Path home) {
        Path path = home.resolve("data").resolve(file);
        try {
            if (!Files.exists(path)) {
                byte[] key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                Files.createDirectories(path.getParent());
                Files.createFile(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(path, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The key cannot be kept in " + path, e);
        }
    }
}
