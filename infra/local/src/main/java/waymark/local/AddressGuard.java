package waymark.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keycloak sends people back to the address it was set up with; a portal that moves would lock them out. */
final class AddressGuard {
    private AddressGuard() {}

    static void require(PortalLayout layout) {
        Path file = layout.home().resolve("data").resolve("address");
        try {
            if (Files.exists(file) && !Files.readString(file).equals(layout.url("gateway"))) {
                throw new IllegalStateException("The accounts kept here belong to " + Files.readString(file)
                        + ", not to " + layout.url("gateway") + ": use that address, or start over with up --fresh.");
            }
            Files.createDirectories(file.getParent());
            Files.writeString(file, layout.url("gateway"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep state in " + layout.home(), e);
        }
    }
}
