package waymark.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import waymark.backends.Keycloak;
import waymark.backends.Mongo;
import waymark.backends.Ports;
import waymark.backends.ProjectPaths;
import waymark.backends.ServerDirectory;
import waymark.backends.ShutdownHooks;

/** How tests start a portal. */
final class TestPortal {
    private TestPortal() {}

    /**
     * Random ports, the JVM's shared MongoDB and Keycloak (containers when Docker answers), and a broker of its own
     * that can be killed. At most one at a time, since the databases are shared.
     */
    static Options options(Map<String, String> environment) {
        Keycloak keycloak = Keycloak.shared();
        Path home = Path.of("target", "portal-" + ProcessHandle.current().pid()).toAbsolutePath();
        ShutdownHooks.close(() -> ServerDirectory.delete(home.resolve("data")));
        PortalLayout layout = layout(ProjectPaths.find(), home);
        var quiet = new HashMap<>(environment);
        quiet.putIfAbsent("WAYMARK_LINKS", "false"); // nothing goes out from tests
        var ports = new HashMap<>(layout.ports());
        ports.put("gateway", keycloak.portalPort());
        return new Options(
                new PortalLayout(layout.root(), home, Map.copyOf(ports), layout.management()),
                Map.of("MONGODB_URI", Mongo.shared().uri(), "KEYCLOAK_URL", keycloak.url()),
                Map.copyOf(quiet),
                Optional.empty(),
                false);
    }

    /** Ports nobody uses at the moment. */
    static PortalLayout layout(Path root, Path home) {
        return new PortalLayout(root, home, free(), free());
    }

    private static Map<String, Integer> free() {
        var ports = new HashMap<String, Integer>();
        PortalLayout.USUAL.keySet().forEach(part -> ports.put(part, Ports.free()));
        return Map.copyOf(ports);
    }
}
