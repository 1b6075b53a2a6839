package waymark.backends;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;

/**
 * A real Keycloak with the realm {@code waymark} of {@code infra/keycloak/realm.json}.
 *
 * @param url its address, the same for browsers and services
 * @param management the port of its health and metrics
 * @param portal the portal's address, which the realm sends people back to
 * @param mail the port of this machine it sends messages to people to; 0 where it was told something else
 * @param child its process, null where it is not ours
 * @param whenReady what is done once it is ready
 */
public record Keycloak(String url, int management, String portal, int mail, ChildProcess child, Runnable whenReady) {
    /** The import command's secret in {@link #shared()}. */
    public static final String IMPORT_SECRET = "import-of-the-tests";

    private static final Duration TIMEOUT = Duration.ofSeconds(600);
    private static final SharedBackend<Keycloak> SHARED = new SharedBackend<>(Keycloak::ours);

    /** The one all tests of this JVM share. A gateway under test must listen on the port of {@link #portal()}. */
    public static Keycloak shared() {
        return SHARED.get();
    }

    /** The issuer of its tokens. */
    public String issuer() {
        return url + "/realms/waymark";
    }

    /** How {@link #shared()} reaches itself: in a container by another port than from outside. */
    public String fromWithin() {
        return BackendMode.docker() ? "http://localhost:8080" : url;
    }

    /** The port of {@link #portal()}. */
    public int portalPort() {
        return URI.create(portal).getPort();
    }

    /**
     * Has this machine a Keycloak that is ready to run? Otherwise the next start prepares one, which takes a minute.
     */
    public static boolean prepared() {
        return Files.isDirectory(KeycloakProgram.ready());
    }

    /**
     * Starts it as a child process, answering {@code /health/ready} on its management port when it is ready.
     *
     * @param importSecret what the import command proves itself with
     * @param mail how messages to people are sent
     */
    public static Keycloak launch(
            ServerDirectory place, int management, String portal, String importSecret, MailSettings mail) {
        var home = new KeycloakHome(place);
        boolean earlier = home.prepare();
        Map<String, String> variables = realm(portal, portal, importSecret, mail);
        ChildProcess child = home.start(management, variables);
        String url = "http://localhost:" + place.port();
        Runnable ready = () -> {
            if (earlier) {
                update(url, variables);
                home.updated();
            }
        };
        return new Keycloak(url, management, portal, 0, child, ready);
    }

    private static void update(String url, Map<String, String> variables) {
        String password = System.getenv().getOrDefault("KEYCLOAK_ADMIN_PASSWORD", KeycloakAdmin.PASSWORD);
        try {
            RealmUpdate.of(new KeycloakAdmin(url, password), variables).apply();
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "Keycloak's realm is of an earlier version of Waymark and cannot be brought up to date."
                            + " If its admin has another password than at first, set KEYCLOAK_ADMIN_PASSWORD. "
                            + e.getMessage(),
                    e);
        }
    }

    /** Waits until it is ready, and its realm has what this version of Waymark needs. */
    public Keycloak await() {
        child.await(() -> Ports.healthy("http://localhost:" + management + "/health/ready"), TIMEOUT);
        whenReady.run();
        return this;
    }

    /** Of the build if there is one to share, else our own. What it knows of people stays from module to module. */
    private static Keycloak ours() {
        return BuildServers.ours()
                .map(servers -> of(servers.addresses(BuildServers.KEYCLOAK)))
                .orElseGet(Keycloak::choose);
    }

    private static Keycloak of(String addresses) {
        String[] parts = addresses.split(" ");
        return new Keycloak(parts[0], Integer.parseInt(parts[1]), parts[2], Integer.parseInt(parts[3]), null, () -> {});
    }

    /** What {@link #of} understands. */
    String addresses() {
        return url + " " + management + " " + portal + " " + mail;
    }

    static Keycloak choose() {
        String portal = "http://localhost:" + Ports.free();
        int mail = Ports.free();
        if (!BackendMode.docker()) {
            Keycloak started = launch(
                            ServerDirectory.temporary("keycloak"),
                            Ports.free(),
                            portal,
                            IMPORT_SECRET,
                            MailSettings.mailbox("localhost", mail))
                    .await();
            return new Keycloak(started.url, started.management, portal, mail, started.child, () -> {});
        }
        String host = "host.docker.internal";
        var container = new Container()
                .withEnv(realm(
                        portal, portal.replace("localhost", host), IMPORT_SECRET, MailSettings.mailbox(host, mail)))
                .withEnv("KC_HEALTH_ENABLED", "true")
                .withEnv("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakAdmin.NAME)
                .withEnv("KC_BOOTSTRAP_ADMIN_PASSWORD", KeycloakAdmin.PASSWORD)
                .withEnv("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m") // by itself it takes a share of the whole machine
                .withCopyFileToContainer(
                        MountableFile.forHostPath(KeycloakHome.realmFile(), 0644),
                        "/opt/keycloak/data/import/realm.json")
                .withCopyFileToContainer(MountableFile.forHostPath(KeycloakHome.themes(), 0755), "/opt/keycloak/themes")
                .withCommand("start-dev", "--import-realm")
                .withExposedPorts(8080, 9000)
                .withExtraHost(host, "host-gateway")
                .waitingFor(Wait.forHttp("/health/ready").forPort(9000).withStartupTimeout(TIMEOUT));
        IPv4.only(container).start();
        return new Keycloak(
                "http://localhost:" + container.getMappedPort(8080),
                container.getMappedPort(9000),
                portal,
                mail,
                null,
                () -> {});
    }

    /** What is filled into the realm. Unless it is told to have a client for the import command, it has none. */
    private static Map<String, String> realm(
            String portal, String backchannel, String importSecret, MailSettings mail) {
        Map<String, String> variables = new HashMap<>(mail.variables());
        variables.put("WAYMARK_URL", portal);
        variables.put("WAYMARK_BACKCHANNEL_URL", backchannel);
        variables.put("KEYCLOAK_IMPORT_CLIENT", "true");
        variables.put("KEYCLOAK_IMPORT_SECRET", importSecret);
        variables.putAll(secondStep(System.getenv()));
        return variables;
    }

    /** Whether counselors and admins need more than a password to get in, as it is filled into the realm. */
    public static Map<String, String> secondStep(Map<String, String> environment) {
        boolean required = "true".equals(environment.get("WAYMARK_SECOND_STEP_REQUIRED"));
        return Map.of("WAYMARK_SECOND_STEP", required ? "CONDITIONAL" : "DISABLED");
    }

    private static final class Container extends GenericContainer<Container> {
        Container() {
            super("quay.io/keycloak/keycloak:26.7");
        }
    }
}
