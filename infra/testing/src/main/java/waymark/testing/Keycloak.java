package waymark.testing;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;

/**
 * A real Keycloak with the realm {@code waymark} of {@code infra/keycloak/realm.json}.
 *
 * @param url its address, the same for browsers and services
 * @param portal the portal's address, which the realm sends people back to
 */
public record Keycloak(String url, String portal, Child child) {
    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final Shared<Keycloak> SHARED = new Shared<>(Keycloak::choose);

    /** The one all tests of this JVM share. A gateway under test must listen on the port of {@link #portal()}. */
    public static Keycloak shared() {
        return SHARED.get();
    }

    /** The issuer of its tokens. */
    public String issuer() {
        return url + "/realms/waymark";
    }

    /** The port of {@link #portal()}. */
    public int portalPort() {
        return URI.create(portal).getPort();
    }

    /** Starts it as a child process and returns when it is ready. */
    public static Keycloak start(Place place, int management, String portal) {
        var home = new KeycloakHome(place);
        home.prepare();
        Child child = home.start(management, realm(portal, portal));
        var keycloak = new Keycloak("http://localhost:" + place.port(), portal, child);
        child.await(() -> answers("http://localhost:" + management + "/health/ready"), PATIENCE);
        return keycloak;
    }

    private static Keycloak choose() {
        String portal = "http://localhost:" + Ports.free();
        if (!Choice.docker()) {
            return start(Place.temporary("keycloak"), Ports.free(), portal);
        }
        var container = new Container()
                .withEnv(realm(portal, portal.replace("localhost", "host.docker.internal")))
                .withEnv("KC_HEALTH_ENABLED", "true")
                .withCopyFileToContainer(
                        MountableFile.forHostPath(KeycloakHome.realmFile(), 0644),
                        "/opt/keycloak/data/import/realm.json")
                .withCommand("start-dev", "--import-realm")
                .withExposedPorts(8080, 9000)
                .withExtraHost("host.docker.internal", "host-gateway")
                .waitingFor(Wait.forHttp("/health/ready").forPort(9000).withStartupTimeout(PATIENCE));
        container.start();
        return new Keycloak("http://localhost:" + container.getMappedPort(8080), portal, null);
    }

    private static Map<String, String> realm(String portal, String backchannel) {
        return Map.of("WAYMARK_URL", portal, "WAYMARK_BACKCHANNEL_URL", backchannel);
    }

    private static boolean answers(String address) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(2_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static final class Container extends GenericContainer<Container> {
        Container() {
            super("quay.io/keycloak/keycloak:26.7");
        }
    }
}
