package waymark.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import waymark.backends.Ports;
import waymark.backends.ServerDirectory;

/**
 * Where the parts of a portal live on this machine.
 *
 * @param root the checkout, which holds the jars
 * @param home state: {@code data}, {@code log}, {@code run}, {@code cds}
 * @param ports by part
 * @param management the health ports, by part
 */
public record PortalLayout(Path root, Path home, Map<String, Integer> ports, Map<String, Integer> management) {
    static final String MONGO = "mongo";
    static final String KAFKA = "kafka";
    static final String KEYCLOAK = "keycloak";
    /** Its page; messages come in at its management port. */
    static final String MAILBOX = "mailbox";

    /** Every part and the port it usually has. */
    static final Map<String, Integer> USUAL = Map.of(
            "gateway",
            8080,
            "content",
            8081,
            "quiz",
            8082,
            "recommendation",
            8083,
            "profile",
            8084,
            KEYCLOAK,
            8180,
            KAFKA,
            9092,
            MONGO,
            27017,
            MAILBOX,
            8025);

    /** The documented ports; {@code WAYMARK_PORT_<PART>} changes one, its management port is 1000 above. */
    static PortalLayout usual(Path root, Map<String, String> environment) {
        var ports = new HashMap<String, Integer>();
        var management = new HashMap<String, Integer>();
        USUAL.forEach((part, usual) -> {
            int port = Integer.parseInt(environment.getOrDefault(variable(part), usual.toString()));
            ports.put(part, port);
            management.put(part, port + 1000);
        });
        return new PortalLayout(root, root.resolve(".waymark"), Map.copyOf(ports), Map.copyOf(management));
    }

    static String variable(String part) {
        return "WAYMARK_PORT_" + part.toUpperCase(Locale.ROOT);
    }

    int port(String part) {
        return ports.get(part);
    }

    ServerDirectory place(String part) {
        return new ServerDirectory(home.resolve("data").resolve(part), log(part), port(part));
    }

    Path log(String part) {
        return home.resolve("log").resolve(part + ".log");
    }

    String url(String part) {
        return "http://localhost:" + port(part);
    }

    /** The address of its health and metrics. */
    String managementUrl(String part) {
        return "http://localhost:" + management.get(part);
    }

    /**
     * Says no in one sentence if somebody listens where this portal wants to.
     *
     * @throws IllegalStateException naming the port and how to change it
     */
    void requireFree(List<String> parts) {
        for (String part : parts) {
            requireFree(port(part), part, part);
            if (!part.equals(MONGO) && !part.equals(KAFKA)) {
                String behind = part.equals(MAILBOX) ? "'s messages" : "'s health and metrics";
                requireFree(management.get(part), part + behind, part);
            }
        }
    }

    private static void requireFree(int port, String what, String part) {
        if (Ports.taken(port)) {
            throw new IllegalStateException("Port " + port + ", meant for " + what
                    + ", is in use by another program: stop that program, or choose another port with " + variable(part)
                    + ".");
        }
    }
}
